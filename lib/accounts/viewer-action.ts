import 'server-only';
import { headers } from 'next/headers';
import { createSafeActionClient } from 'next-safe-action';
import { mayKnock } from '#lib/accounts/knock';
import type { Right } from '#lib/accounts/role';
import { viewerOfAction } from '#lib/accounts/viewer';
import { log } from '#lib/platform/log';

/** A request that may not be answered. It reaches nobody but somebody's script, so it has no words. */
class NotAllowed extends Error {
  override readonly name = 'NotAllowed';
}

const client = createSafeActionClient({
  handleServerError(error) {
    if (!(error instanceof NotAllowed)) log.error({ err: error }, 'an action failed');
    return 'The studio could not do this. Why is in its log.';
  },
});

/** The client of every server action: who asks is settled before the action sees anything. */
function actionWith(right: Right) {
  return client.use(async ({ next }) => {
    const viewer = await viewerOfAction(right);
    if (!viewer) throw new NotAllowed();
    return next({ ctx: { viewer } });
  });
}

/** For whoever is let in, viewers too: what concerns themselves. */
export const viewerAction = actionWith('look');

/** For who makes and changes pictures. */
export const makerAction = actionWith('make');

/** For who sees to people and money. */
export const managerAction = actionWith('manage');

/** For those who stand at the door: nobody is known yet, but the page is the studio's own. */
export const doorAction = client.use(async ({ next }) => {
  const received = await headers();
  if (!mayKnock(received, true)) throw new NotAllowed();
  return next({ ctx: { headers: received } });
});
