import { studioMode } from '#lib/accounts/mode';
import { signedInPerson } from '#lib/accounts/signed-in';
import type { VisitorHeaders } from '#lib/accounts/visitors/visitor';
import type { ShareRow } from '#lib/shares/queries';

/**
 * Whether the owner of a share looks at it, to see what visitors see. In a studio of one machine
 * nobody is signed in, and every visitor would be its owner.
 */
export async function isOwner(
  { ownerId }: Pick<ShareRow, 'ownerId'>,
  headers: VisitorHeaders,
): Promise<boolean> {
  const cookie = headers.get('cookie');
  if (cookie === null || studioMode().is !== 'network') return false;
  const person = await signedInPerson(new Headers({ cookie }));
  return person?.id === ownerId;
}

/**
 * What fetches a page to show a card of it beside a link, by the names that these programs give
 * themselves: Facebook and WhatsApp, Slack, Teams and Skype, Discord, Telegram, X, LinkedIn, Mastodon
 * and others. A phone that makes the card of an iMessage calls itself Facebook's and X's.
 */
const previews =
  /facebookexternalhit|whatsapp|slackbot-linkexpanding|slack-imgproxy|skypeuripreview|microsoftpreview|discordbot|telegrambot|twitterbot|linkedinbot|mastodon\/|pinterestbot|redditbot|viber|embedly|iframely/i;

/**
 * Whether a program asks that shows cards of links. Anybody can call themselves so: they are not
 * counted, but where visits are limited they see nothing but the card, and only while there is room.
 */
export function isLinkPreview(headers: VisitorHeaders): boolean {
  return previews.test(headers.get('user-agent') ?? '');
}
