import { type ExperimentReport, getReport } from '#lib/experiments/report/report';
import { LatestKept } from '#lib/platform/latest-kept';
import { processSingleton } from '#lib/platform/process-singleton';
import { clientPicks } from '#lib/shares/pick-sheets';

/**
 * How old the numbers of a report may be, in milliseconds. They come of every cell and vote, which
 * costs more than a page should each moment; which pictures may be seen is asked each time.
 */
const freshMs = 2000;
const mostKept = 20;

interface Kept {
  readonly readAt: number;
  readonly report: Promise<ExperimentReport | null>;
}

const kept = processSingleton('known-reports', () => new LatestKept<Kept>(mostKept));

/** The report of an owner's experiment, as it was a moment ago; null for none. */
export function knownReport(
  ownerId: string,
  experimentId: string | null,
): Promise<ExperimentReport | null> {
  if (experimentId === null) return Promise.resolve(null);
  const key = `${ownerId} ${experimentId}`;
  const now = performance.now();
  const known = kept.get(key);
  if (known && now - known.readAt < freshMs) return known.report;
  const entry: Kept = {
    readAt: now,
    report: getReport({ id: ownerId }, experimentId, clientPicks),
  };
  kept.set(key, entry);
  entry.report.catch(() => kept.delete(key, entry));
  return entry.report;
}
