import { addressHeader } from '#lib/accounts/client-address';
import { takeGuestName } from '#lib/experiments/guests/guest-naming';
import { getGuestPage } from '#lib/experiments/guests/guest-page';
import { answerWithGuestPairs } from '#lib/experiments/guests/guest-pairs';
import { answerWithGuestPicture } from '#lib/experiments/guests/guest-picture';
import { takeGuestVote } from '#lib/experiments/guests/guest-votes';
import type { SentVote } from '#lib/experiments/judging/sent-vote';
import type { Outcome } from '#lib/experiments/judging/vote';
import type { BlindPair, BlindPairs } from '#lib/experiments/standings/blind-pairs';
import { newId } from '#lib/id';
import { clientPicks } from '#lib/shares/pick-sheets';

const origin = 'http://studio.test';

/** The vote of a judge's browser on a pair. */
export function voteOn({ left, right }: BlindPair, outcome: Outcome, id = newId()): SentVote {
  return { id, left: left.id, right: right.id, outcome };
}

/** Somebody's browser at a link for judges, with the cookie that it was given. */
export class GuestBrowser {
  readonly #address: string;
  readonly #token: string;
  readonly #from: string;
  cookie = '';

  /** @param address of the link, without an origin */
  constructor(address: string, from = '203.0.113.7') {
    this.#address = address;
    this.#token = address.split('/').at(-1) ?? '';
    this.#from = from;
  }

  /** What the page is made of. */
  page() {
    return getGuestPage(this.#headers(), this.#token, clientPicks);
  }

  askPairs(): Promise<Response> {
    return answerWithGuestPairs(this.#request('/pairs'), this.#token, clientPicks);
  }

  /** The first of the next pairs. */
  async pair(): Promise<BlindPair> {
    const { pairs } = (await (await this.askPairs()).json()) as BlindPairs;
    const [pair] = pairs;
    if (!pair) throw new Error('There is no pair.');
    return pair;
  }

  async vote(vote: object, headers: Record<string, string> = {}): Promise<Response> {
    const request = this.#request('/votes', vote, headers);
    return this.#take(await takeGuestVote(request, this.#token));
  }

  async sayName(name: string): Promise<Response> {
    return this.#take(await takeGuestName(this.#request('/name', { name }), this.#token));
  }

  picture(picture: string, form = 'large'): Promise<Response> {
    const request = this.#request(`/image/${picture}/${form}`);
    return answerWithGuestPicture(request, this.#token, { picture, form });
  }

  #take(answer: Response): Response {
    this.cookie = answer.headers.get('set-cookie')?.split(';')[0] ?? this.cookie;
    return answer;
  }

  #headers(): Headers {
    const cookie = this.cookie;
    return new Headers({
      host: 'studio.test',
      [addressHeader]: this.#from,
      ...(cookie && { cookie }),
    });
  }

  #request(path: string, body?: object, headers: Record<string, string> = {}): Request {
    const all = this.#headers();
    if (body) all.set('origin', origin);
    for (const [name, value] of Object.entries(headers)) all.set(name, value);
    return new Request(`${origin}${this.#address}${path}`, {
      ...(body && { method: 'POST', body: JSON.stringify(body) }),
      headers: all,
    });
  }
}
