import type { IncomingMessage, ServerResponse } from 'node:http';
import { sendFault, sendJson } from '#lib/platform/seedream/demo/fault';
import { checkKey } from '#lib/platform/seedream/demo/key-check';

/**
 * GET /openapi/v1/billing/balance/detail. Amounts are strings of digits in units of 0.0001 USD.
 * Source: the provider's page "User Balance Info", whose example these numbers are.
 */
export function answerBalance(request: IncomingMessage, response: ServerResponse): void {
  const key = checkKey(request);
  if (!key.ok) {
    sendFault(response, key.failure);
    return;
  }
  const isEmpty = key.value === 'empty';
  sendJson(response, 200, {
    availableBalance: isEmpty ? '0' : '1000000',
    cashBalance: isEmpty ? '0' : '800000',
    creditLimit: isEmpty ? '0' : '200000',
    pendingCharges: '0',
    outstandingInvoices: '0',
  });
}
