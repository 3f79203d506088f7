import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { ExperimentOrder } from '#lib/experiments/experiment-order';
import {
  askedSentence,
  askedWords,
  mostAskedLength,
  usuallyAsked,
} from '#lib/experiments/judging/asked';
import { orderDigest } from '#lib/experiments/order-digest';
import { reportIntroduction } from '#lib/experiments/report/report-words';
import { newClientKey } from '#lib/id';
import { designOf } from '#tests/support/designs';

const asked = 'Which one is calmer?';
const order = { clientKey: newClientKey(), name: 'Boats', question: 'Why?', design: designOf('x') };

describe('what judges are asked', () => {
  test('is what the owner wrote, or the usual words', () => {
    expect([askedWords(asked), askedWords('')]).toEqual([asked, usuallyAsked]);
    expect([askedSentence(asked), askedSentence('')]).toEqual([`Judges are asked: “${asked}”`, '']);
  });

  test('stands with the question above a report', () => {
    const question = 'Which light suits a boat?';
    expect(reportIntroduction({ question, asked })).toBe(`${question}\n\n${askedSentence(asked)}`);
    expect(reportIntroduction({ question, asked: '' })).toBe(question);
    expect(reportIntroduction({ question: '', asked })).toBe(askedSentence(asked));
  });

  test('is one line, and may be left out of an order', () => {
    const read = (words: string) => ExperimentOrder.safeParse({ ...order, asked: words });
    expect(read(' Which\none? ')).toMatchObject({ data: { asked: 'Which one?' } });
    expect(read('x'.repeat(mostAskedLength)).success).toBe(true);
    expect(read('x'.repeat(mostAskedLength + 1)).success).toBe(false);
    expect(ExperimentOrder.safeParse(order)).toMatchObject({ success: true });
  });

  test('makes another order of it, and an order without it is the same as ever', () => {
    const { name, question, design } = order;
    const text = JSON.stringify([name, question, design]);
    const before = createHash('sha256').update(text).digest('base64url');
    expect([orderDigest(order), orderDigest({ ...order, asked: '' })]).toEqual([before, before]);
    expect(orderDigest({ ...order, asked })).not.toBe(before);
  });
});
