import { PGlite } from '@electric-sql/pglite';
import { Client } from 'pg';
import { type FaultPoint, injectFault } from '#lib/platform/fault-point';
import { type Failure, fileFailures } from './case-plan.ts';
import type { Stop } from './messages.ts';

export interface Injection {
  readonly stop: Stop | null;
  readonly failure: Failure | null;
  /** Heard just before the process stops. */
  onStop(point: FaultPoint): void;
  onFailure(kind: Failure['kind']): void;
  onPoint(point: FaultPoint): void;
}

/** Makes this process fail as it is told: at a step of a file, at a query, or altogether. */
export function inject(injection: Injection): void {
  const { stop, failure } = injection;
  const passings = new Map<FaultPoint, number>();
  injectFault((point) => {
    const passing = (passings.get(point) ?? 0) + 1;
    passings.set(point, passing);
    injection.onPoint(point);
    if (stop?.point === point && stop.passing === passing) {
      injection.onStop(point);
      process.kill(process.pid, stop.signal);
    }
    if (failure && 'times' in failure && fileFailures[failure.kind] === point) {
      if (passing < failure.passing || passing >= failure.passing + failure.times) return;
      injection.onFailure(failure.kind);
      throw Object.assign(new Error(`injected: ${failure.kind}`), {
        code: failure.kind === 'disk full' ? 'ENOSPC' : 'EIO',
      });
    }
  });
  if (failure?.kind === 'query refused' || failure?.kind === 'query unanswered') {
    const due = countdown(failure.passing, () => injection.onFailure(failure.kind));
    failEmbeddedQuery(due);
    if (failure.kind === 'query refused') refuseQuery(due);
    else loseAnswer(due);
  }
}

function countdown(passing: number, onDue: () => void): () => boolean {
  let left = passing;
  return () => {
    left -= 1;
    if (left === 0) onDue();
    return left === 0;
  };
}

/** The driver gives up a connection whose rollback fails; the embedded database has only one. */
const rollback = Buffer.from('ROLLBACK');

/** Parse and simple query, of the messages that a client sends (PostgreSQL's protocol, 54.7). */
const statements: ReadonlySet<number> = new Set([...'PQ'].map((letter) => letter.charCodeAt(0)));

function failEmbeddedQuery(due: () => boolean): void {
  const original = PGlite.prototype.execProtocol;
  PGlite.prototype.execProtocol = async function (message, options) {
    const isStatement = statements.has(message[0] ?? 0) && !Buffer.from(message).includes(rollback);
    if (isStatement && due()) throw new Error('injected: query refused');
    return original.call(this, message, options);
  };
}

type Query = (this: Client, ...args: unknown[]) => unknown;

/** Nothing is sent, and whoever asked hears of an error. */
function refuseQuery(due: () => boolean): void {
  const original = Client.prototype.query as Query;
  const replaced: Query = function (...args) {
    if (!due()) return original.apply(this, args);
    const error = new Error('injected: query refused');
    const callback = args.at(-1);
    if (typeof callback !== 'function') return Promise.reject(error);
    process.nextTick(() => callback(error));
    return undefined;
  };
  Object.assign(Client.prototype, { query: replaced });
}

/** The statement reaches the server, and the connection is gone before its answer comes. */
function loseAnswer(due: () => boolean): void {
  const original = Client.prototype.query as Query;
  const replaced: Query = function (...args) {
    const answer = original.apply(this, args);
    if (due()) {
      const { connection } = this as unknown as {
        connection: { stream: import('node:net').Socket };
      };
      setImmediate(() => connection.stream.destroy());
    }
    return answer;
  };
  Object.assign(Client.prototype, { query: replaced });
}
