import { randomUUID } from 'node:crypto';
import type { ServerResponse } from 'node:http';

/**
 * A refusal in the provider's words. Source of the names: the provider's page "API Error Codes".
 */
export interface Fault {
  readonly status: number;
  readonly reason: string;
  readonly message: string;
  readonly headers?: Readonly<Record<string, string>>;
}

export function fault(status: number, reason: string, message: string): Fault {
  return { status, reason, message };
}

/** A request that breaks a rule of the page. The message names the field. */
export function invalidRequest(message: string): Fault {
  return fault(400, 'INVALID_REQUEST_BODY', message);
}

export function sendJson(
  response: ServerResponse,
  status: number,
  value: unknown,
  headers: Readonly<Record<string, string>> = {},
): void {
  const body = JSON.stringify(value);
  response.writeHead(status, {
    'content-type': 'application/json',
    'content-length': Buffer.byteLength(body),
    ...headers,
  });
  response.end(body);
}

export function sendFault(
  response: ServerResponse,
  { status, reason, message, headers }: Fault,
): void {
  const metadata = { trace_id: randomUUID().replaceAll('-', '') };
  sendJson(response, status, { code: status, reason, message, metadata }, headers);
}
