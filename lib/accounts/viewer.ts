import 'server-only';
import { headers } from 'next/headers';
import { notFound } from 'next/navigation';
import { isAllowed } from '#lib/accounts/request-guard';

/** Who is asking. Everything that is read or changed is asked for with one of these. */
export interface Viewer {
  readonly id: string;
}

/** To whom everything belongs until there are accounts; made by the first migration. */
const localOwner: Viewer = { id: 'local' };

/** For pages: the viewer, or a 404 that does not say why. */
export async function requireViewer(): Promise<Viewer> {
  return (await viewerOf(await headers(), false)) ?? notFound();
}

/** For server actions, which always change something. */
export async function viewerOfAction(): Promise<Viewer | null> {
  return viewerOf(await headers(), true);
}

/** For route handlers. */
export async function viewerOfRequest(request: Request): Promise<Viewer | null> {
  const changes = !['GET', 'HEAD'].includes(request.method);
  return viewerOf(request.headers, changes);
}

async function viewerOf(headers: Pick<Headers, 'get'>, changes: boolean): Promise<Viewer | null> {
  const facts = { host: headers.get('host'), origin: headers.get('origin'), changes };
  return isAllowed(facts) ? localOwner : null;
}
