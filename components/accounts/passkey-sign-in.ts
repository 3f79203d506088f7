import { startAuthentication } from '@simplewebauthn/browser';
import { doorWords } from '#lib/accounts/door-words';

/** Signs in with a passkey that the browser offers. @returns what went wrong, or null */
export async function passkeySignIn(): Promise<string | null> {
  const asked = await fetch('/api/auth/passkey/generate-authenticate-options');
  if (!asked.ok) return 'The studio did not answer. Try again.';
  const given = await startAuthentication({ optionsJSON: await asked.json() }).catch(() => null);
  if (!given) return 'No passkey was used.';
  const answer = await fetch('/api/auth/passkey/verify-authentication', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ response: given }),
  });
  if (answer.ok) return null;
  if (answer.status === 429) return doorWords({ code: 'too-many' });
  return 'The studio does not know this passkey. Sign in with your password.';
}
