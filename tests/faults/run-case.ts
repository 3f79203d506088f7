import { setTimeout as sleep } from 'node:timers/promises';
import type { Bill } from '#lib/platform/seedream/demo-server';
import { type CasePlan, type Life, longestLifeMs } from './case-plan.ts';
import { type CaseHistory, type CaseResult, compareCase } from './compare-case.ts';
import { stopOf } from './messages.ts';
import { type Bundle, startWorkerProcess, type WorkerProcess } from './worker-process.ts';
import type { World } from './world.ts';

const startWithinMs = 120_000;
const restWithinMs = 120_000;

/** Lives through a case, lets what is left come to rest, and compares it with the provider's bills. */
export async function runCase(plan: CasePlan, world: World, bundle: Bundle): Promise<CaseResult> {
  const spawn = () => startWorkerProcess(world.settings, bundle);
  const history = emptyHistory();
  // The next one loads its code while this one lives.
  let next = spawn();
  for (const life of plan.lives) {
    const program = next;
    next = spawn();
    await program.hear('loaded', startWithinMs);
    await liveOnce(program, life, history, world);
    noteWords(program, history);
  }
  await next.hear('loaded', startWithinMs);
  next.tell({ type: 'live', stop: null, failure: null });
  if (!(await next.hear('started', startWithinMs))) {
    history.findings.push(`the last life did not start: ${next.complaint()}`);
  }
  next.tell({ type: 'order', orders: [...history.unplaced.values()] });
  next.tell({ type: 'rest', withinMs: restWithinMs });
  const rested = await next.hear('rested', 2 * restWithinMs);
  if (!rested) history.findings.push(`the last life did not say what is left: ${next.complaint()}`);
  noteWords(next, history);
  next.kill('SIGKILL');
  await next.exited;
  const bills = (await (await fetch(`${world.demoUrl}/demo/bills`)).json()) as Bill[];
  return compareCase(plan, history, rested?.remains ?? { generations: [], damaged: [] }, bills);
}

function emptyHistory(): CaseHistory {
  return {
    kills: [],
    failures: [],
    startMs: [],
    pickUpMs: [],
    accepted: new Set(),
    unplaced: new Map(),
    kept: new Map(),
    findings: [],
  };
}

async function liveOnce(
  program: WorkerProcess,
  { kill, failure, orders }: Life,
  history: CaseHistory,
  world: World,
): Promise<void> {
  const dead = new AbortController();
  void program.exited.finally(() => dead.abort());
  const rest = (ms: number) => sleep(ms, undefined, { signal: dead.signal }).catch(() => {});
  program.tell({ type: 'live', stop: stopOf(kill), failure });
  if (kill.at === 'moment' && kill.since === 'told') {
    void rest(kill.ms).then(() => program.kill('SIGKILL'));
  }
  const started = await program.hear('started', startWithinMs);
  if (started) {
    for (const order of orders) history.unplaced.set(order.clientKey, order);
    program.tell({ type: 'order', orders: [...history.unplaced.values()] });
    if (failure?.kind === 'database gone') {
      await rest(failure.ms);
      await world.cut();
      history.failures.push(failure.kind);
    }
    if (kill.at === 'moment') await rest(kill.ms);
    else await program.hear('idle', longestLifeMs);
  }
  program.kill('SIGKILL');
  const { signal } = await program.exited;
  if (signal !== 'SIGKILL') {
    // A start that cannot reach its database ends, and says so; a studio that has started goes on.
    if (started || failure === null) {
      history.findings.push(`a life ended by itself: ${program.complaint()}`);
    }
    return;
  }
  const [stopping] = program.heard('stopping');
  history.kills.push(stopping?.point ?? 'moment');
}

function noteWords(program: WorkerProcess, history: CaseHistory): void {
  for (const { clientKey } of program.heard('accepted')) {
    history.accepted.add(clientKey);
    history.unplaced.delete(clientKey);
  }
  for (const { keys } of program.heard('kept')) {
    for (const [id, key] of Object.entries(keys)) history.kept.set(id, key);
  }
  history.failures.push(...program.heard('failed on purpose').map(({ kind }) => kind));
  history.startMs.push(...program.heard('started').map(({ ms }) => ms));
  const taken = program.heard('passed').filter(({ point }) => point === 'taken-on');
  history.pickUpMs.push(...taken.map(({ ms }) => ms));
}
