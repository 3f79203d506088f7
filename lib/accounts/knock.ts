import { studioMode } from '#lib/accounts/mode';
import { isAllowed } from '#lib/accounts/request-guard';

/** Whether a request may be looked at before anybody is known: by its name of the studio, and its page. */
export function mayKnock(headers: Pick<Headers, 'get'>, changes: boolean): boolean {
  const facts = { host: headers.get('host'), origin: headers.get('origin'), changes };
  return isAllowed(facts, studioMode());
}

/**
 * Whether somebody may ask if the studio is well. On the network that is everybody, since whatever
 * watches it has neither an account nor its name.
 */
export function mayAskHealth({ headers }: Request): boolean {
  return studioMode().is === 'network' || mayKnock(headers, false);
}
