import type { Invited } from '#lib/people/person';

/** What an inviter is told about a link. @param days how long it is good for */
export function invitedWords({ mail }: Invited, days: number): string {
  const limits = `It works once, within ${days} days`;
  if (mail === 'sent') return `Sent. ${limits}; it is shown here as well, this once.`;
  const passOn = `Pass this link on. ${limits}, and is not shown again.`;
  switch (mail) {
    case 'none':
      return passOn;
    case 'unreachable':
      return `The mail was not sent: the mail server does not answer. ${passOn}`;
    case 'not-let-in':
      return `The mail was not sent: the mail server does not know the studio’s name or password. ${passOn}`;
    case 'refused':
      return `The mail was not sent: the mail server did not take it for this address. ${passOn}`;
  }
}
