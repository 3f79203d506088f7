import { startRegistration } from '@simplewebauthn/browser';

/** Who has found an open browser must not make a way in for themselves: a sign-in is good for it for a day. */
const tooLongAgo =
  'You signed in more than a day ago. Sign out and in again, then add the passkey.';

/** Has the browser make a passkey and the studio keep it. @returns what went wrong, or null */
export async function makePasskey(name: string): Promise<string | null> {
  const query = new URLSearchParams({ name });
  const asked = await fetch(`/api/auth/passkey/generate-register-options?${query}`);
  if (asked.status === 403) return tooLongAgo;
  if (!asked.ok) return 'The studio did not answer. Try again.';
  const made = await startRegistration({ optionsJSON: await asked.json() }).catch(
    (error: Error) => error,
  );
  if (made instanceof Error) {
    return made.name === 'InvalidStateError'
      ? 'This device has a passkey for the studio already.'
      : 'No passkey was made.';
  }
  const answer = await fetch('/api/auth/passkey/verify-registration', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ response: made, name }),
  });
  if (answer.status === 403) return tooLongAgo;
  return answer.ok ? null : 'The studio could not keep this passkey.';
}
