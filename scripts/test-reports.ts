import { existsSync, readFileSync, rmSync } from 'node:fs';

export interface Counts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

/** Reports of an earlier run must not be counted when a suite dies before it writes its own. */
export function clearReports(): void {
  rmSync('test-results/reports', { recursive: true, force: true });
}

/** Reads what Vitest's JSON reporter wrote; null when it wrote nothing. */
export function vitestCounts(file: string): Counts | null {
  const report = read(file);
  if (!report) return null;
  return {
    passed: count(report.numPassedTests),
    // A file that does not even load has no tests that could fail.
    failed: count(report.numFailedTests) + failedToLoad(report),
    skipped: count(report.numPendingTests) + count(report.numTodoTests),
  };
}

/** Reads what Playwright's JSON reporter wrote; null when it wrote nothing. */
export function playwrightCounts(): Counts | null {
  const stats = read('test-results/reports/e2e.json')?.stats as Record<string, unknown> | undefined;
  if (!stats) return null;
  return {
    passed: count(stats.expected),
    failed: count(stats.unexpected) + count(stats.flaky),
    skipped: count(stats.skipped),
  };
}

function failedToLoad(report: Record<string, unknown>): number {
  const files = (report.testResults ?? []) as { status: string; assertionResults: unknown[] }[];
  return files.filter((file) => file.status === 'failed' && file.assertionResults.length === 0)
    .length;
}

function read(file: string): Record<string, unknown> | null {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null;
}

function count(value: unknown): number {
  return typeof value === 'number' ? value : 0;
}
