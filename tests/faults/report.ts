import { readFile, writeFile } from 'node:fs/promises';
import type { CaseResult } from './compare-case.ts';
import type { Lane } from './lane.ts';

type Row = readonly [name: string, ...values: string[]];

const file = 'docs/reliability.md';
const markers = {
  from: '<!-- faults: written by npm run faults -- --write -->',
  to: '<!-- end -->',
};

export function countFindings(results: readonly CaseResult[]): number {
  return sum(results, ({ billedTwice, lost }) => billedTwice.length + lost.length);
}

/** The report as a table of Markdown, which reads well on a screen, too. */
export function tableOf(lanes: readonly Lane[], seed: number): string {
  const rows: Row[] = [
    [`seed ${seed}`, ...lanes.map(({ database }) => database)],
    ...rowsOf(lanes),
    ...kindsOf(lanes),
  ];
  const width = (column: number) => Math.max(...rows.map((row) => row[column]?.length ?? 0));
  const widths = rows[0]?.map((_, column) => width(column)) ?? [];
  const line = (row: readonly string[]) =>
    `| ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`;
  const [head = [''], ...body] = rows;
  const rule = `| ${widths.map((each) => '-'.repeat(each)).join(' | ')} |`;
  return [line(head), rule, ...body.map(line)].join('\n');
}

function rowsOf(lanes: readonly Lane[]): Row[] {
  const count = (name: string, of: (result: CaseResult) => number): Row => [
    name,
    ...lanes.map(({ results }) => String(sum(results, of))),
  ];
  return [
    count('kills', ({ history }) => history.kills.length),
    ['seconds', ...lanes.map(({ seconds }) => seconds.toFixed(0))],
    count('faults besides the kills', ({ history }) => history.failures.length),
    count('orders', ({ ordered }) => ordered),
    count('requests that reached the provider', ({ requests }) => requests),
    count('images billed', ({ billed }) => billed),
    count('images kept', ({ kept }) => kept),
    count('images named missing (their link was dead)', ({ missing }) => missing),
    count('generations shown as unknown', ({ unknown }) => unknown),
    count('images billed behind them', ({ billedBehindUnknown }) => billedBehindUnknown),
    count('**billed twice**', ({ billedTwice }) => billedTwice.length),
    count('**lost**', ({ lost }) => lost.length),
    ['picked up after a restart, p50 / worst', ...lanes.map(pickUps)],
    [
      'the same with a lease of 15 s',
      ...lanes.map(({ pickUpMs }) => (pickUpMs === null ? 'never' : seconds(pickUpMs))),
    ],
  ];
}

/** Kills and faults by their kind, those that came at all. */
function kindsOf(lanes: readonly Lane[]): Row[] {
  const kinds = (of: (result: CaseResult) => readonly string[]): Row[] => {
    const counts = lanes.map(({ results }) => Map.groupBy(results.flatMap(of), (kind) => kind));
    const names = [...new Set(counts.flatMap((each) => [...each.keys()]))].sort();
    return names.map((name) => [name, ...counts.map((each) => `${each.get(name)?.length ?? 0}`)]);
  };
  return [
    ...kinds(({ history }) => history.kills.map((kill) => `killed at ${kill}`)),
    ...kinds(({ history }) => history.failures),
  ];
}

function pickUps({ results }: Lane): string {
  const all = results.flatMap(({ history }) => history.pickUpMs).sort((one, other) => one - other);
  const at = (share: number) => seconds(all[Math.floor(share * (all.length - 1))] ?? 0);
  return all.length === 0 ? 'nothing' : `${at(0.5)} / ${at(1)}`;
}

/** Puts the table where docs/reliability.md has its place for it. */
export async function writeReport(table: string): Promise<void> {
  const text = await readFile(file, 'utf8');
  const [before, rest] = text.split(markers.from);
  const after = rest?.split(markers.to)[1];
  if (before === undefined || after === undefined) throw new Error(`${file} has no place for it.`);
  await writeFile(file, `${before}${markers.from}\n\n${table}\n\n${markers.to}${after}`);
}

function seconds(ms: number): string {
  return `${(ms / 1000).toFixed(1)} s`;
}

function sum(results: readonly CaseResult[], of: (result: CaseResult) => number): number {
  return results.reduce((total, result) => total + of(result), 0);
}
