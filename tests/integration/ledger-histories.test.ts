import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { users } from '#lib/accounts/tables';
import { newId } from '#lib/id';
import { setBudget, setPersonBudget } from '#lib/spending/budgets';
import { BudgetPassed, reserve, settleOrder } from '#lib/spending/ledger';
import { ledgerEntries, spendingDays } from '#lib/spending/tables';
import { type Backend, startBackend } from '#tests/support/backend';

const provider = 'demo';
const patienceMs = 180_000;
const ownerIds = ['local', 'ada', 'bo'] as const;
type OwnerId = (typeof ownerIds)[number];

type Step =
  | { readonly does: 'order'; readonly ownerId: OwnerId; readonly images: number }
  /** Of the orders so far: which, and how many images came of it. */
  | { readonly does: 'settle'; readonly which: number; readonly images: number };

/** What is done at once, after a change of the budgets. */
interface Round {
  /** Images that are left of the studio's day; null leaves the budget as it is. */
  readonly studioRoom: number | null;
  /** The same of one person. */
  readonly personRoom: { readonly ownerId: OwnerId; readonly images: number } | null;
  readonly steps: readonly Step[];
}

interface Order {
  readonly id: string;
  readonly ownerId: OwnerId;
  readonly images: number;
  settled: number | null;
}

const images = fc.integer({ min: 1, max: 15 });
const ownerId = fc.constantFrom(...ownerIds);
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ does: fc.constant('order' as const), ownerId, images }) },
  {
    weight: 2,
    arbitrary: fc.record({
      does: fc.constant('settle' as const),
      which: fc.nat(1000),
      images: fc.integer({ min: 0, max: 15 }),
    }),
  },
);
const round: fc.Arbitrary<Round> = fc.record({
  studioRoom: fc.option(fc.nat(40)),
  personRoom: fc.option(fc.record({ ownerId, images: fc.nat(20) })),
  steps: fc.array(step, { minLength: 1, maxLength: 5 }),
});

let backend: Backend;

beforeAll(async () => {
  backend = await startBackend();
  const people = ownerIds.filter((id) => id !== 'local').map((id) => ({ id, name: id }));
  await backend.db.insert(users).values(people);
});

afterAll(() => backend.stop());

/** The books as a child would keep them: a list of orders and the limits that hold now. */
class Model {
  readonly orders: Order[] = [];
  studioLimit = Number.POSITIVE_INFINITY;
  readonly ownLimits = new Map<OwnerId, number>();

  used(ownerId?: OwnerId): number {
    return this.orders
      .filter((order) => ownerId === undefined || order.ownerId === ownerId)
      .reduce((sum, order) => sum + (order.settled ?? order.images), 0);
  }

  isWithin(ownerId: OwnerId, asked: { readonly all: number; readonly own: number }): boolean {
    const ownLimit = this.ownLimits.get(ownerId) ?? Number.POSITIVE_INFINITY;
    const isStudioOk = this.used() + asked.all <= this.studioLimit;
    return isStudioOk && this.used(ownerId) + asked.own <= ownLimit;
  }
}

async function setRooms(model: Model, { studioRoom, personRoom }: Round): Promise<void> {
  const { db } = backend;
  if (studioRoom !== null) {
    model.studioLimit = model.used() + studioRoom;
    await setBudget(db, provider, { dayImages: model.studioLimit, monthImages: null });
  }
  if (personRoom !== null) {
    const limit = model.used(personRoom.ownerId) + personRoom.images;
    model.ownLimits.set(personRoom.ownerId, limit);
    await setPersonBudget(db, provider, personRoom.ownerId, {
      dayImages: limit,
      monthImages: null,
    });
  }
}

async function place({ ownerId, images }: Extract<Step, { does: 'order' }>): Promise<Order | null> {
  const id = newId();
  const order = { generationId: id, ownerId, provider, images } as const;
  try {
    await backend.db.transaction((tx) => reserve(tx, [order]));
    return { id, ownerId, images, settled: null };
  } catch (error) {
    if (error instanceof BudgetPassed) return null;
    throw error;
  }
}

/** All steps at once; what two settle at the same time is settled by one of them. */
async function perform(model: Model, { steps }: Round): Promise<void> {
  const before = [...model.orders];
  const asked = steps.filter((each) => each.does === 'order');
  const settling = steps.flatMap((each) => {
    const order = each.does === 'settle' ? before[each.which % before.length] : undefined;
    return order && each.does === 'settle'
      ? [{ order, images: Math.min(each.images, order.images) }]
      : [];
  });
  const settle = ({ order, images }: (typeof settling)[number]) =>
    backend.db.transaction((tx) => settleOrder(tx, order.id, images));
  const [placed] = await Promise.all([
    Promise.all(asked.map(place)),
    Promise.all(settling.map(settle)),
  ]);
  const accepted = placed.filter((order) => order !== null);
  const usedAtMost = model.used() + accepted.reduce((sum, order) => sum + order.images, 0);
  // What is settled beside an order may or may not have made room for it.
  const givenBack = settling.reduce((sum, { order, images }) => sum + order.images - images, 0);
  if (accepted.length > 0) expect(usedAtMost - givenBack).toBeLessThanOrEqual(model.studioLimit);
  for (const [at, order] of placed.entries()) {
    const { ownerId } = asked[at] ?? { ownerId: 'local' };
    const sumOf = (orders: typeof asked) => orders.reduce((sum, { images }) => sum + images, 0);
    const all = sumOf(asked);
    const own = sumOf(asked.filter((each) => each.ownerId === ownerId));
    // Where all of the round have room, none is refused.
    if (model.isWithin(ownerId, { all, own })) expect(order).not.toBeNull();
  }
  model.orders.push(...accepted);
  await noteSettled(model, settling);
}

/** Which of two that settled at once was the first is for the ledger to say, and it says one. */
async function noteSettled(
  model: Model,
  settling: ReadonlyArray<{ readonly order: Order; readonly images: number }>,
): Promise<void> {
  const lines = await backend.db.select().from(ledgerEntries);
  const settledOf = new Map(
    lines.filter(({ kind }) => kind === 'settled').map((line) => [line.generationId, line.images]),
  );
  for (const order of model.orders) {
    const now = settledOf.get(order.id) ?? null;
    if (order.settled !== null) expect(now).toBe(order.settled);
    const offered = settling.filter((each) => each.order === order).map((each) => each.images);
    if (order.settled === null && offered.length > 0) {
      expect(offered).toContain(now);
      order.settled = now;
    }
    expect(now).toBe(order.settled);
  }
}

async function expectBooks(model: Model): Promise<void> {
  const lines = await backend.db.select().from(ledgerEntries);
  const sum = (kind: string, ownerId: OwnerId) =>
    lines
      .filter((line) => line.kind === kind && line.ownerId === ownerId)
      .reduce((total, line) => total + line.images, 0);
  const days = await backend.db.select().from(spendingDays);
  for (const ownerId of ownerIds) {
    const own = days.filter((day) => day.ownerId === ownerId);
    const settled = sum('settled', ownerId);
    const open = sum('reserved', ownerId) - settled - sum('released', ownerId);
    expect(own.reduce((total, day) => total + day.settled, 0)).toBe(settled);
    expect(own.reduce((total, day) => total + day.open, 0)).toBe(open);
    expect(open + settled).toBe(model.used(ownerId));
  }
}

test('whatever is ordered and settled at once, in whatever order, no budget is passed and the sums are those of the lines', {
  timeout: patienceMs,
}, async () => {
  // One ledger for all histories: no line of it can be removed.
  const model = new Model();
  const histories = fc.asyncProperty(
    fc.array(round, { minLength: 1, maxLength: 8 }),
    async (rounds) => {
      for (const each of rounds) {
        await setRooms(model, each);
        await perform(model, each);
        await expectBooks(model);
      }
    },
  );
  // It cannot be shrunk: what came before is part of every history.
  await fc.assert(histories, { numRuns: 30, endOnFailure: true });
});
