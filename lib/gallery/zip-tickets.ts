import type { Viewer } from '#lib/accounts/viewer';
import type { ZipPlan } from '#lib/gallery/zip-plan';
import type { ZipState } from '#lib/gallery/zip-progress';
import { newClientKey } from '#lib/id';
import { processSingleton } from '#lib/platform/process-singleton';

/** An order that was accepted, and how it is doing. */
export interface ZipDownload {
  readonly ticket: string;
  readonly ownerId: string;
  readonly fileName: string;
  /** Pictures in the ZIP. */
  readonly of: number;
  /** Bytes of the ZIP; null where that is not known beforehand. */
  readonly sizeBytes: number | null;
  /** Null once it was sent: a plan of ten thousand pictures is large. */
  plan: ZipPlan | null;
  state: ZipState;
  files: number;
  /** Ends what is being sent. */
  sending: AbortController | null;
}

/** How long a ticket is good for when nothing is sent for it. */
const ticketMs = 10 * 60_000;

/** Plans that one owner can have open; with another, the oldest that is not being sent is dropped. */
const mostOpen = 8;

interface Kept {
  readonly download: ZipDownload;
  timer: NodeJS.Timeout | null;
}

/** In memory, since a stream ends with its process anyway; a new order costs a press. */
const tickets = processSingleton('zip-tickets', () => new Map<string, Kept>());

type Planned = Pick<ZipDownload, 'fileName' | 'sizeBytes'> & { readonly plan: ZipPlan };

export function giveTicket(viewer: Viewer, planned: Planned): ZipDownload {
  makeRoom(viewer);
  const download: ZipDownload = {
    ticket: newClientKey(),
    ownerId: viewer.id,
    of: planned.plan.entries.length,
    ...planned,
    state: 'waiting',
    files: 0,
    sending: null,
  };
  tickets.set(download.ticket, { download, timer: null });
  keepForAWhile(download);
  return download;
}

/** Null for a ticket that was never given, not to this viewer, or too long ago. */
export function findTicket(viewer: Viewer, ticket: string): ZipDownload | null {
  const download = tickets.get(ticket)?.download;
  return download?.ownerId === viewer.id ? download : null;
}

/** From now on for as long as nothing is sent; whoever sends says when that is over. */
export function keepForAWhile({ ticket }: ZipDownload): void {
  const kept = tickets.get(ticket);
  if (!kept) return;
  clearTimeout(kept.timer ?? undefined);
  const forget = () => {
    if (kept.download.sending) kept.timer = null;
    else tickets.delete(ticket);
  };
  kept.timer = setTimeout(forget, ticketMs).unref();
}

function makeRoom(viewer: Viewer): void {
  const own = [...tickets.values()].filter(({ download }) => download.ownerId === viewer.id);
  const idle = own.filter(({ download }) => !download.sending);
  for (const { download, timer } of idle.slice(0, Math.max(0, own.length - mostOpen + 1))) {
    clearTimeout(timer ?? undefined);
    tickets.delete(download.ticket);
  }
}
