import type { Order } from '#lib/generations/order-store';

type Refusal = NonNullable<Order['refusal']>;

export interface RefusalWords {
  readonly title: string;
  readonly advice: string;
}

const nothingSent = 'Nothing was sent and nothing is billed.';

/** Why an order did not become a generation, and what to do. */
export function refusalWords(refusal: Refusal): RefusalWords {
  switch (refusal.code) {
    case 'invalid':
      return {
        title: 'The studio did not take this order',
        advice: refusal.message.includes(nothingSent)
          ? refusal.message
          : `${refusal.message} ${nothingSent}`,
      };
    case 'conflict':
      return {
        title: 'This order is already taken by another recipe',
        advice: `${nothingSent} Put it back in the composer and generate from there.`,
      };
    case 'not-found':
      return {
        title: 'What this order repeats is no longer there',
        advice: `${nothingSent} Put it back in the composer and generate it as a new one.`,
      };
    case 'not-allowed':
      return {
        title: 'The studio does not take orders from this page',
        advice: `${nothingSent} Open the studio at the address that it printed when it started.`,
      };
    case 'disk-full':
      return {
        title: 'The disk is nearly full',
        advice: `A picture that is paid for must have room. ${nothingSent} Make room, then try again.`,
      };
    case 'over-budget':
      return { title: 'Over the budget', advice: `${refusal.message} ${nothingSent}` };
    case 'too-late':
      return {
        title: 'It is too late for this order',
        advice: `${nothingSent} Put it back in the composer and generate from there.`,
      };
    case 'offline':
      return {
        title: 'The studio did not answer',
        advice:
          'See whether it is still running, then try again: an order that did arrive is never made twice.',
      };
  }
}
