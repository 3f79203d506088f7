import 'server-only';
import { createSafeActionClient } from 'next-safe-action';
import { viewerOfAction } from '#lib/accounts/viewer';
import { log } from '#lib/platform/log';

/** A request that may not be answered. It reaches nobody but somebody's script, so it has no words. */
class NotAllowed extends Error {
  override readonly name = 'NotAllowed';
}

/** The client of every server action: who asks is settled before the action sees anything. */
export const viewerAction = createSafeActionClient({
  handleServerError(error) {
    if (!(error instanceof NotAllowed)) log.error({ err: error }, 'an action failed');
    return 'The studio could not do this. Why is in its log.';
  },
}).use(async ({ next }) => {
  const viewer = await viewerOfAction();
  if (!viewer) throw new NotAllowed();
  return next({ ctx: { viewer } });
});
