import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { balancePath } from '#lib/platform/seedream/contract';
import { answerBalance } from '#lib/platform/seedream/demo/balance-route';
import { type Bill, makeBillBook } from '#lib/platform/seedream/demo/bill-book';
import type { Demo } from '#lib/platform/seedream/demo/demo';
import { fault, sendFault, sendJson } from '#lib/platform/seedream/demo/fault';
import { answerGeneration } from '#lib/platform/seedream/demo/generation-route';
import { makePainter } from '#lib/platform/seedream/demo/painter';
import { answerResult } from '#lib/platform/seedream/demo/result-route';
import { openResultStore } from '#lib/platform/seedream/demo/result-store';
import { type DemoSettings, defaultSettings } from '#lib/platform/seedream/demo/settings';
import { seedream40 } from '#lib/platform/seedream/models';

export type { Bill, DemoSettings };

export interface DemoServer {
  /** Its origin, to be used in place of the provider's: http://127.0.0.1:PORT */
  readonly url: string;
  /** Cuts every connection, ends all work and removes the pictures. */
  readonly close: () => Promise<void>;
  /** All requests that arrived whole, oldest first, and what each was billed. */
  readonly bills: () => readonly Bill[];
}

/**
 * Starts a stand-in for the Seedream provider on this machine: as strict as the provider's page,
 * with pictures of its own, and with faults on demand (demo/README.md). It needs no network and no
 * key, and nothing that it makes is Seedream's.
 */
export async function startDemoServer(options: Partial<DemoSettings> = {}): Promise<DemoServer> {
  const settings: DemoSettings = { ...defaultSettings, ...options };
  const closing = new AbortController();
  const results = await openResultStore(settings.linkSeconds);
  const demo: Demo = {
    settings,
    results,
    bills: makeBillBook(),
    paint: makePainter(settings.art),
    closing: closing.signal,
    limited: new Map(),
    origin: () => url,
  };
  const server = createServer((request, response) => {
    route(request, response, demo).catch((error: unknown) => fail(response, error));
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(settings.port, '127.0.0.1', resolve);
  });
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url,
    bills: demo.bills.list,
    async close() {
      closing.abort();
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeAllConnections();
      await closed;
      await results.close();
    },
  };
}

async function route(
  request: IncomingMessage,
  response: ServerResponse,
  demo: Demo,
): Promise<void> {
  const path = new URL(request.url ?? '/', 'http://demo').pathname;
  const token = /^\/results\/([0-9a-f]{1,64})\.jpg$/.exec(path)?.[1];
  const isRead = request.method === 'GET' || request.method === 'HEAD';
  if (path === seedream40.path && request.method === 'POST') {
    await answerGeneration(request, response, demo);
  } else if (path === balancePath && isRead) {
    answerBalance(request, response);
  } else if (path.startsWith('/results/') && isRead) {
    await answerResult(request, response, token ?? '', demo.results);
  } else if (path === '/demo/bills' && isRead) {
    // For tests in other processes. The real provider has no such thing.
    sendJson(response, 200, demo.bills.list());
  } else {
    sendFault(response, fault(404, 'API_NOT_FOUND', `there is no ${request.method} ${path}`));
  }
}

/** A client that goes away in the middle is everyday; all else is a mistake of the demo's. */
function fail(response: ServerResponse, error: unknown): void {
  if (response.destroyed || response.writableEnded) return;
  if (response.headersSent) {
    response.destroy();
    return;
  }
  const message = error instanceof Error ? error.message : String(error);
  sendFault(response, fault(500, 'TASK_FAILED', `the demo server failed: ${message}`));
}
