import type { FaultPoint } from '#lib/platform/fault-point';
import type { Bill } from '#lib/platform/seedream/demo-server';
import type { CasePlan, Failure, Order } from './case-plan.ts';
import type { RemainingGeneration, Remains } from './messages.ts';

/** What was seen of a case from outside while its lives came and went. */
export interface CaseHistory {
  /** Each kill by the point at which it came. */
  readonly kills: Array<FaultPoint | 'moment'>;
  readonly failures: Failure['kind'][];
  readonly startMs: number[];
  /** From the command to live to the moment at which something interrupted was taken on. */
  readonly pickUpMs: number[];
  /** Client keys of the orders that were confirmed. */
  readonly accepted: Set<string>;
  /** Orders that were not confirmed yet, by their key. */
  readonly unplaced: Map<string, Order>;
  /** Content keys of the pictures that a start found stored, by identifier. */
  readonly kept: Map<string, string | null>;
  readonly findings: string[];
}

export interface CaseResult {
  readonly plan: CasePlan;
  readonly history: CaseHistory;
  /** Generations. */
  readonly ordered: number;
  /** Requests that reached the provider, those it told to wait included. */
  readonly requests: number;
  readonly billed: number;
  readonly kept: number;
  /** Pictures named missing because their link was dead. */
  readonly missing: number;
  readonly unknown: number;
  readonly billedBehindUnknown: number;
  readonly billedTwice: readonly string[];
  /** All else that breaks a promise: orders and pictures that are gone, books that are wrong. */
  readonly lost: readonly string[];
}

const ends: ReadonlySet<string> = new Set(['done', 'failed', 'canceled', 'unknown']);

export function compareCase(
  plan: CasePlan,
  history: CaseHistory,
  remains: Remains,
  bills: readonly Bill[],
): CaseResult {
  const orders = plan.lives.flatMap((life) => life.orders);
  const promptOf = new Map(orders.map(({ clientKey, prompt }) => [clientKey, prompt]));
  const billsOf = Map.groupBy(bills, (bill) => bill.prompt);
  const billed = ({ clientKey }: { clientKey: string }) =>
    sum(billsOf.get(promptOf.get(clientKey) ?? ''), (bill) => bill.imagesBilled);
  const { generations } = remains;
  const images = generations.flatMap((generation) => generation.images);
  const unknown = generations.filter(({ state }) => state === 'unknown');
  const inStates = (state: string) => images.filter((image) => image.state === state).length;
  return {
    plan,
    history,
    ordered: generations.length,
    requests: bills.length,
    billed: sum(bills, (bill) => bill.imagesBilled),
    kept: inStates('stored'),
    missing: inStates('missing'),
    unknown: unknown.length,
    billedBehindUnknown: sum(unknown, billed),
    billedTwice: [...billsOf].flatMap(([prompt, each]) => sentTwice(prompt, each)),
    lost: [
      ...history.findings,
      ...lostOrders(history, generations),
      ...generations.flatMap((each) => wrongEnd(each, promptOf, billed(each))),
      ...lostPictures(history, remains),
      ...strangeBills(billsOf, generations, promptOf),
    ],
  };
}

/** An answer that says "wait" is no call: the prompt may come again after it. */
function sentTwice(prompt: string, bills: readonly Bill[]): string[] {
  const calls = bills.filter(({ status }) => status !== 429).length;
  return calls > 1 ? [`sent ${calls} times: ${prompt}`] : [];
}

function lostOrders(
  { accepted }: CaseHistory,
  generations: readonly RemainingGeneration[],
): string[] {
  const shown = new Set(generations.map(({ clientKey }) => clientKey));
  return [...accepted].filter((key) => !shown.has(key)).map((key) => `lost order: ${key}`);
}

/**
 * What was billed is kept or named missing, and in the ledger, unless its outcome is unknown: and
 * that it is not where an answer with pictures was written down.
 */
function wrongEnd(
  { clientKey, state, images, settled, isAnswered }: RemainingGeneration,
  promptOf: ReadonlyMap<string, string>,
  billed: number,
): string[] {
  const prompt = promptOf.get(clientKey) ?? clientKey;
  if (!ends.has(state)) return [`never ended (${state}): ${prompt}`];
  const wrongLedger = (isRight: boolean) =>
    isRight ? [] : [`the ledger says ${settled} of ${billed} (${state}): ${prompt}`];
  if (state === 'unknown') {
    const given = isAnswered ? [`answered, and shown as unknown: ${prompt}`] : [];
    return [...given, ...wrongLedger(settled === null)];
  }
  const dead = images.filter((image) => image.state === 'missing').length;
  const mayBeDead = prompt.includes('[one dead link]') ? 1 : 0;
  const found = images.filter((image) => image.state === 'stored').length;
  const wrongImages =
    found + dead === billed && dead <= mayBeDead
      ? []
      : [`billed ${billed}, kept ${found}, missing ${dead} (${state}): ${prompt}`];
  return [...wrongImages, ...wrongLedger(settled === billed)];
}

function lostPictures({ kept }: CaseHistory, { generations, damaged }: Remains): string[] {
  const now = new Map(
    generations.flatMap(({ images }) => images.map((image) => [image.id, image.contentKey])),
  );
  const changed = [...kept].filter(([id, key]) => now.get(id) !== key);
  return [
    ...changed.map(([id]) => `kept once and not the same now: ${id}`),
    ...damaged.map((key) => `no such bytes: ${key}`),
  ];
}

function strangeBills(
  billsOf: ReadonlyMap<string, unknown>,
  generations: readonly RemainingGeneration[],
  promptOf: ReadonlyMap<string, string>,
): string[] {
  const known = new Set(generations.map(({ clientKey }) => promptOf.get(clientKey)));
  return [...billsOf.keys()]
    .filter((prompt) => !known.has(prompt))
    .map((prompt) => `sent without an order: ${prompt}`);
}

function sum<Value>(values: readonly Value[] | undefined, of: (value: Value) => number): number {
  return (values ?? []).reduce((total, value) => total + of(value), 0);
}
