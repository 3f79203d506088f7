import type { Comparison } from './compare.ts';

export function printReport(report: Comparison & { kills: number; seed: number }): void {
  const rows: ReadonlyArray<readonly [string, number]> = [
    ['kills', report.kills],
    ['generations under way when killed', report.underWayAtKills],
    ['orders accepted', report.accepted],
    ['requests that reached the provider', report.requests],
    ['images billed', report.imagesBilled],
    ['images kept', report.imagesKept],
    ['generations shown as unknown', report.unknown],
    ['images billed behind them', report.billedBehindUnknown],
    ['findings (lost, changed or sent twice)', report.findings.length],
  ];
  const width = Math.max(...rows.map(([name]) => name.length));
  for (const [name, count] of rows) console.log(`${name.padEnd(width)}  ${count}`);
  for (const finding of report.findings) console.error(`FOUND: ${finding}`);
  const failed = report.findings.length > 0 ? 1 : 0;
  console.log(`faults: ${1 - failed} passed, ${failed} failed`);
}
