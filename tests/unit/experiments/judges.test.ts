import fc from 'fast-check';
import { afterEach, describe, expect, test } from 'vitest';
import { agreement, agreementByJudge } from '#lib/experiments/judging/agreement';
import { choosePairs } from '#lib/experiments/judging/choose-pairs';
import { fitStrengths } from '#lib/experiments/judging/fit-strengths';
import {
  answerToVote,
  readVoteAnswer,
  SentVote,
  type VoteRefusal,
  voteRefusals,
} from '#lib/experiments/judging/sent-vote';
import { outcomes, type Vote } from '#lib/experiments/judging/vote';
import { votePost } from '#lib/experiments/judging/vote-post';
import { voteShelf } from '#lib/experiments/judging/vote-shelf';
import { isVoteLost, voteTroubleWords } from '#lib/experiments/judging/vote-words';
import { judgesOf } from '#lib/experiments/standings/judges';
import { newClientKey } from '#lib/id';
import { atOnce } from '#tests/support/at-once';
import { type LocalServer, serveHttp } from '#tests/support/http-server';

const vote = (left: number, right: number, outcome: Vote['outcome'], judge: string): Vote => ({
  ...{ left, right, outcome, judge },
});

const sent = (): SentVote => ({
  id: newClientKey(),
  left: 'a'.repeat(22),
  right: 'b'.repeat(22),
  outcome: 'left',
});

describe('a judge beside the others', () => {
  test('agrees as far as the same was said of the pairs that both saw', () => {
    const found = agreementByJudge([
      vote(0, 1, 'left', 'a'),
      vote(1, 0, 'right', 'b'),
      vote(0, 2, 'left', 'a'),
      vote(0, 2, 'right', 'b'),
      vote(1, 2, 'tie', 'c'),
    ]);
    expect(found.get('a')).toEqual({ share: 0.5, pairs: 2 });
    expect(found.get('b')).toEqual({ share: 0.5, pairs: 2 });
    expect(found.has('c')).toBe(false);
  });

  test('of two, each agrees with the other as far as both do', () => {
    const anyVotes = fc.array(
      fc.record({
        left: fc.nat(3),
        right: fc.nat(3),
        outcome: fc.constantFrom(...outcomes),
        judge: fc.constantFrom('a', 'b'),
      }),
      { maxLength: 40 },
    );
    fc.assert(
      fc.property(anyVotes, (votes) => {
        const parted = votes.filter(({ left, right }) => left !== right);
        const together = agreement(parted);
        const apart = agreementByJudge(parted);
        expect(apart.size).toBe(together ? 2 : 0);
        for (const each of apart.values()) {
          expect(each.share).toBeCloseTo(together?.share ?? 0, 9);
          expect(each.pairs).toBe(together?.pairs);
        }
      }),
    );
  });

  test('is named as they said, or by a number within the link', () => {
    const guests = [
      { id: 'g1', name: '', linkId: 'l1', link: 'Client team' },
      { id: 'g2', name: 'Anna', linkId: 'l1', link: 'Client team' },
      { id: 'g3', name: '', linkId: 'l1', link: 'Client team' },
      { id: 'g4', name: '', linkId: 'l2', link: 'Friends' },
    ];
    const votes = [
      ...[vote(0, 1, 'left', 'g3'), vote(0, 1, 'left', 'g3'), vote(0, 1, 'left', 'g3')],
      ...[vote(0, 1, 'left', 'owner'), vote(0, 1, 'left', 'owner')],
      ...[vote(0, 1, 'left', 'g2')],
    ];
    const rows = judgesOf(votes, guests, 'owner');
    expect(rows.map(({ name, link, votes: count }) => [name, link, count])).toEqual([
      ['Guest 3', 'Client team', 3],
      ['You', null, 2],
      ['Anna', 'Client team', 1],
    ]);
  });
});

describe('a vote on its way', () => {
  test.each(Object.keys(voteRefusals) as VoteRefusal[])(
    'is refused as “%s”, and read so',
    (why) => {
      const answer = answerToVote(why);
      expect(readVoteAnswer(answer)).toBe(why);
      expect(voteTroubleWords(why, true)).not.toBe('');
    },
  );

  test.each([
    ['gone', true],
    ['invalid', true],
    ['full', true],
    ['not-found', true],
    ['too-often', false],
    ['unheard', false],
  ] as const)('that was answered with “%s” is lost: %s', (said, isLost) => {
    expect(isVoteLost(said)).toBe(isLost);
  });

  test('is kept, and brings a new guest a cookie', () => {
    expect(readVoteAnswer(answerToVote(null))).toBe('kept');
    expect(answerToVote(null, 'judge=x').headers.get('set-cookie')).toBe('judge=x');
    expect(answerToVote(null).headers.has('set-cookie')).toBe(false);
  });

  test.each([
    ['on one picture', { right: 'a'.repeat(22) }],
    ['with a name that is none', { left: '../../etc/passwd/and/more' }],
    ['with another outcome', { outcome: 'both' }],
    ['with more than that', { judge: 'somebody' }],
    ['without an identifier', { id: 'x' }],
  ])('%s is none', (_what, part) => {
    expect(SentVote.safeParse(sent()).success).toBe(true);
    expect(SentVote.safeParse({ ...sent(), ...part }).success).toBe(false);
  });
});

describe('the shelf of a desk', () => {
  const storageOf = (items: Map<string, string>) =>
    ({
      get length() {
        return items.size;
      },
      key: (at: number) => [...items.keys()][at] ?? null,
      getItem: (key: string) => items.get(key) ?? null,
      setItem: (key: string, text: string) => void items.set(key, text),
      removeItem: (key: string) => void items.delete(key),
      clear: () => items.clear(),
    }) satisfies Storage;

  test('keeps votes until they are forgotten, each desk its own', () => {
    const items = new Map<string, string>();
    const [one, other] = ['/judge/a', '/judge/ab'].map((at) =>
      voteShelf(at, () => storageOf(items)),
    );
    const [first, second] = [sent(), sent()];
    one?.keep(first);
    one?.keep(second);
    expect(one?.kept()).toEqual([first, second]);
    expect(other?.kept()).toEqual([]);
    one?.forget(first.id);
    expect(one?.kept()).toEqual([second]);
  });

  test('throws away what is no vote', () => {
    const items = new Map([['seedream-studio.vote /judge/a x', '{"id":1}']]);
    const shelf = voteShelf('/judge/a', () => storageOf(items));
    expect(shelf.kept()).toEqual([]);
    expect(items.size).toBe(0);
  });

  test('is empty where a browser forbids its storage', () => {
    const shelf = voteShelf('/judge/a', () => {
      throw new DOMException('Forbidden', 'SecurityError');
    });
    shelf.keep(sent());
    expect(shelf.kept()).toEqual([]);
  });
});

describe('the post of a desk', () => {
  let server: LocalServer | null = null;
  afterEach(() => server?.close());

  /** A studio that answers no vote before another request has come, and from then on each one. */
  async function studioOf(status = 204) {
    const waiting: Array<() => void> = [];
    let isAnswering = false;
    let hear = () => {};
    server = await serveHttp((request, response) => {
      request.resume();
      const answer = () => response.writeHead(status).end();
      if (request.method === 'GET') {
        isAnswering = true;
        response.end(String(waiting.length));
        for (const each of waiting) each();
      } else if (isAnswering) answer();
      else waiting.push(answer);
      hear();
    });
    const { url } = server;
    /** Lets answers go as soon as so many votes are there. @returns how many there were */
    const answerAfter = async (votes: number) => {
      await new Promise<void>((resolve) => {
        hear = () => waiting.length >= votes && resolve();
        hear();
      });
      return Number(await (await fetch(url)).text());
    };
    return { url, answerAfter };
  }

  test('sends the votes of somebody who is known side by side', async () => {
    const { url, answerAfter } = await studioOf();
    const send = votePost(url, true);
    const all = [send(sent()), send(sent()), send(sent())];
    expect(await answerAfter(3)).toBe(3);
    expect(await Promise.all(all)).toEqual(['kept', 'kept', 'kept']);
  });

  test('sends nothing more of a new guest before the first vote has an answer', async () => {
    const { url, answerAfter } = await studioOf();
    const send = votePost(url, false);
    const all = [send(sent()), send(sent()), send(sent())];
    expect(await answerAfter(1)).toBe(1);
    expect(await Promise.all(all)).toEqual(['kept', 'kept', 'kept']);
  });

  test('says when nothing was heard, after a second try', async () => {
    const { url, answerAfter } = await studioOf(502);
    const sending = votePost(url, true)(sent());
    await answerAfter(1);
    expect(await sending).toBe('unheard');
  });
});

describe('pairs that were passed', () => {
  test('are not chosen while there are others', () => {
    const fit = atOnce(fitStrengths(3, []));
    const isPassed = ({ first }: { readonly first: number }) => first === 0;
    const chosen = atOnce(choosePairs(fit, 4, isPassed));
    expect(chosen).toEqual(Array.from({ length: 4 }, () => ({ first: 1, second: 2 })));
  });

  test('are chosen where there are no others', () => {
    expect(atOnce(choosePairs(atOnce(fitStrengths(2, [])), 2, () => true))).toHaveLength(2);
  });
});
