import { agreementByJudge, type JudgeAgreement } from '#lib/experiments/judging/agreement';
import type { Vote } from '#lib/experiments/judging/vote';

/** Somebody who judged, as the owner of the experiment knows them. */
export interface JudgeRow {
  readonly id: string;
  readonly name: string;
  /** By which link they came; null for the owner. */
  readonly link: string | null;
  readonly votes: number;
  /** With the others who saw the same pairs; null where nobody did. */
  readonly agreement: JudgeAgreement | null;
}

/** A guest who has said something, in the order in which they came. */
export interface GuestName {
  readonly id: string;
  /** As typed; empty where nothing was. */
  readonly name: string;
  readonly linkId: string;
  readonly link: string;
}

/** Who gave the votes, by their number. Whoever only left a name is not among them. */
export function judgesOf(
  votes: readonly Vote[],
  guests: readonly GuestName[],
  ownerId: string,
): JudgeRow[] {
  const known = new Map(guests.map((guest) => [guest.id, guest]));
  const agreements = agreementByJudge(votes);
  return [...Map.groupBy(votes, ({ judge }) => judge)]
    .map(([id, own]) => {
      const guest = known.get(id);
      return {
        id,
        name: guest ? guestName(guest, guests) : id === ownerId ? 'You' : 'Somebody else',
        link: guest?.link ?? null,
        votes: own.length,
        agreement: agreements.get(id) ?? null,
      };
    })
    .sort((a, b) => b.votes - a.votes);
}

/** Whoever did not say a name is told from the others of the link by a number. */
function guestName({ id, name, linkId }: GuestName, guests: readonly GuestName[]): string {
  if (name !== '') return name;
  const ofLink = guests.filter((each) => each.linkId === linkId);
  return `Guest ${ofLink.findIndex((each) => each.id === id) + 1}`;
}
