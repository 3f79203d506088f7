import { describe, expect, test } from 'vitest';
import {
  admit,
  freePlaces,
  type Gate,
  type GateLimits,
  leftAfterPause,
} from '#lib/generations/gate-rules';

const now = new Date('2026-11-25T12:00:00Z');
const in_ = (seconds: number) => new Date(now.getTime() + 1000 * seconds);
const open: Gate = {
  ...{ pausedUntil: null, pausedFor: 'rate', refusals: 0 },
  ...{ paidUntil: null, isStopped: false },
};
const free = { sending: 0, probing: 0, turnsAhead: 0, paceAhead: 0 };
const limits: GateLimits = { concurrency: 4, imagesPerMinute: 60 };

describe('the gate', () => {
  test.each([
    [3, true],
    [4, false],
  ])('with four places and %i calls under way lets one more through: %s', (sending, mayGo) => {
    expect(admit(open, { ...free, sending }, limits, 1, now).mayGo).toBe(mayGo);
  });

  test.each(['rate', 'unreachable'] as const)(
    'that is paused (%s) says why and until when, and is open from then on',
    (reason) => {
      const until = in_(7);
      const paused = { ...open, pausedUntil: until, pausedFor: reason, refusals: 1 };
      expect(admit(paused, free, limits, 1, in_(6.999))).toEqual({ mayGo: false, reason, until });
      expect(admit(paused, free, limits, 1, in_(7)).mayGo).toBe(true);
    },
  );

  test('lets one call at a time through after a pause, until one has come back well', () => {
    const tried = { ...open, refusals: 1 };
    expect(admit(tried, { ...free, sending: 1, probing: 1 }, limits, 1, now)).toEqual({
      mayGo: false,
      reason: 'turn',
      until: null,
    });
    expect(admit(open, { ...free, sending: 1 }, limits, 1, now).mayGo).toBe(true);
  });

  test.each([
    [3, true],
    [4, false],
  ])(
    'finds out after a pause though %i of four calls hang from before it: %s',
    (sending, mayGo) => {
      const tried = { ...open, refusals: 1 };
      expect(admit(tried, { ...free, sending }, limits, 1, now).mayGo).toBe(mayGo);
    },
  );

  test('keeps a free place for the older one that sleeps, and gives away what is left', () => {
    const behind = { ...free, sending: 2, turnsAhead: 1 };
    expect(admit(open, behind, limits, 1, now).mayGo).toBe(true);
    expect(admit(open, { ...behind, turnsAhead: 2 }, limits, 1, now)).toMatchObject({
      reason: 'turn',
    });
  });

  test('after a pause lets anybody find out, not the oldest alone', () => {
    const tried = { ...open, refusals: 1 };
    expect(admit(tried, { ...free, turnsAhead: 9 }, limits, 1, now).mayGo).toBe(true);
  });

  test.each([
    ['open', open, 3],
    ['after a pause', { ...open, refusals: 2 }, 0],
    ['paused', { ...open, refusals: 1, pausedUntil: in_(1) }, 0],
    ['stopped', { ...open, isStopped: true }, 0],
  ])('that is %s has so many places beside one call', (_state, gate, places) => {
    expect(freePlaces(gate, { sending: 1, probing: 1 }, limits, now)).toBe(places);
  });

  test.each([
    [-0.001, false],
    [0, false],
    [0.001, true],
  ])('hears of its pause from a call that left %d s after it began: %s', (seconds, counts) => {
    expect(leftAfterPause(in_(seconds), now)).toBe(counts);
    expect(leftAfterPause(in_(seconds), null)).toBe(true);
  });

  test('that is stopped opens by no clock', () => {
    const stopped = { ...open, isStopped: true };
    const held = { mayGo: false, reason: 'stopped', until: null };
    expect(admit(stopped, free, limits, 1, in_(1e6))).toEqual(held);
  });
});

describe('the pace of sixty images a minute', () => {
  /** Asks again and again, each time for so many images. @returns what was let through */
  function send(images: number, tries: number, at: Date, gate: Gate = open) {
    let state = gate;
    let sent = 0;
    for (let round = 0; round < tries; round += 1) {
      const admission = admit(state, free, limits, images, at);
      if (!admission.mayGo) continue;
      state = { ...state, paidUntil: admission.paidUntil };
      sent += images;
    }
    return { sent, state };
  }

  test('lets sixty through at once, and not one more', () => {
    expect(send(1, 100, now).sent).toBe(60);
    expect(send(15, 100, now).sent).toBe(60);
  });

  test('gives one a second back', () => {
    const { state } = send(1, 60, now);
    expect(send(1, 100, in_(10), state).sent).toBe(10);
    expect(send(1, 100, in_(600), state).sent).toBe(60);
  });

  test('says when the next one may go, behind those that wait already', () => {
    const { state } = send(1, 60, now);
    expect(admit(state, free, limits, 1, now)).toMatchObject({ reason: 'pace', until: in_(1) });
    const behind = admit(state, { ...free, paceAhead: 3 }, limits, 1, now);
    expect(behind).toMatchObject({ reason: 'pace', until: in_(4) });
  });

  test('lets no single picture take what an older set saves for', () => {
    const owed = { ...open, paidUntil: in_(50) };
    expect(admit(owed, free, limits, 1, now).mayGo).toBe(true);
    const behind = admit(owed, { ...free, paceAhead: 1 }, limits, 1, now);
    expect(behind).toMatchObject({ reason: 'pace', until: in_(1) });
    expect(admit(open, { ...free, paceAhead: 1 }, limits, 1, now).mayGo).toBe(true);
  });

  test('a set of more than a minute’s images goes once nothing else is owed', () => {
    const slow = { concurrency: 4, imagesPerMinute: 10 };
    const first = admit(open, free, slow, 15, now);
    expect(first.mayGo).toBe(true);
    const owed = { ...open, paidUntil: in_(90) };
    expect(admit(owed, free, slow, 15, now)).toMatchObject({ reason: 'pace', until: in_(90) });
    expect(admit(owed, free, slow, 15, in_(90)).mayGo).toBe(true);
  });

  test('holds nothing back where no limit is known', () => {
    const boundless = { concurrency: 4, imagesPerMinute: null };
    const owed = { ...open, paidUntil: in_(90) };
    expect(admit(owed, free, boundless, 15, now)).toEqual({ mayGo: true, paidUntil: null });
  });
});
