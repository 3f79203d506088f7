import { sizeLabel } from '#lib/compose/size';
import { costWords, type ExperimentView } from '#lib/experiments/experiment-view';
import { askedSentence } from '#lib/experiments/judging/asked';
import type { Crossing, Design } from '#lib/experiments/plan/design';
import type { CallTimes, FailureCount } from '#lib/experiments/report/report-queries';
import type { Standings } from '#lib/experiments/standings/standings';
import { headLabel, type VariableKind } from '#lib/experiments/variables/variable';
import { countLabel } from '#lib/generations/count';
import { durationLabel } from '#lib/generations/duration';
import { failureTitle } from '#lib/generations/failure-words';

/** A fact with what it is called. */
export type ReportFact = readonly [term: string, words: string];

/** What stands above a report that others read: a paragraph each for question and judges. */
export function reportIntroduction({
  question,
  asked,
}: Pick<ExperimentView, 'question' | 'asked'>): string {
  return [question, askedSentence(asked)].filter(Boolean).join('\n\n');
}

/** How cells came of a template, and how often each was made. */
export function planFacts(
  { crossing, repeats }: Pick<Design, 'crossing' | 'repeats'>,
  cells: number,
): ReportFact[] {
  return [
    ['Cells', `${countLabel(cells, 'cell')}, ${crossingWords(crossing)}`],
    ['Repeats', repeats === 1 ? 'each made once' : `each made ${countLabel(repeats, 'time')}`],
  ];
}

function crossingWords({ method }: Crossing): string {
  switch (method) {
    case 'cross':
      return 'every value with every other';
    case 'paired':
      return 'the rows of a table';
    case 'sample':
      return 'drawn by chance';
  }
}

/** What all cells have in common beside their template. */
export function recipeFacts({ recipe, variables }: Design): ReportFact[] {
  const { size, set, watermark, model, references } = recipe;
  const varies = (kind: VariableKind) =>
    variables.some(({ values }) => values.some((value) => value.kind === kind));
  const facts: (ReportFact | false)[] = [
    !varies('size') && ['Size', sizeLabel(size)],
    !varies('set') && ['Pictures a call', set === null ? '1' : `a set of up to ${set.maximum}`],
    references.length > 0 && ['References', countLabel(references.length, 'picture')],
    ['Watermark', watermark ? 'yes' : 'no'],
    ['Model', model],
  ];
  return facts.filter((fact) => fact !== false);
}

/** A variable with its values, of which a page shows so many. */
export interface ListedVariable {
  readonly name: string;
  readonly values: readonly string[];
  /** How many more there are. */
  readonly more: number;
}

const mostListed = 24;

/** What was varied, each with its first values as short as headings are. */
export function listVariables({ variables }: Pick<Design, 'variables'>): ListedVariable[] {
  return variables.map(({ name, values }) => ({
    name,
    values: values.slice(0, mostListed).map(headLabel),
    more: Math.max(0, values.length - mostListed),
  }));
}

/** What came of it, call by call. */
export function outcomeFacts({ sums, madeImages, orderedImages }: ExperimentView): ReportFact[] {
  const number = (count: number) => count.toLocaleString('en-GB');
  const waiting = sums.underWay > 0 ? `, ${number(sums.underWay)} to come` : '';
  return [
    ['Calls', `${number(sums.done)} of ${number(sums.all)} done${waiting}`],
    ['Images', `${number(madeImages)} of ${number(orderedImages)}`],
  ];
}

/** What it has cost and how long it took. */
export function costFacts(
  costs: Pick<ExperimentView, 'costUsd' | 'sums' | 'isDemo'>,
  calls: CallTimes | null,
): ReportFact[] {
  const words = costWords(costs);
  const cost = costs.costUsd === 0 ? words : `${words}, an estimate`;
  if (!calls) return [['Cost', cost]];
  return [
    ['Cost', cost],
    ['Time', `${durationLabel(calls.spanMs)} from the first call to the end of the last`],
    ['A typical call', durationLabel(calls.typicalMs)],
  ];
}

/** `The provider’s content check refused this prompt: 2 calls`. */
export function failureSentences(failures: readonly FailureCount[]): string[] {
  return failures.map(({ kind, count }) => `${failureTitle(kind)}: ${countLabel(count, 'call')}`);
}

type Voted = Pick<Standings, 'basis' | 'judges' | 'agreement'>;

/** What a ranking rests on, and how far its judges agree; empty where it rests on nothing. */
export function voteWords({ basis, judges, agreement }: Voted): string {
  if (basis === '') return '';
  const by = judges.length > 0 ? `${basis} · ${countLabel(judges.length, 'judge')}` : basis;
  if (!agreement) return `${by}.`;
  const share = Math.round(agreement.share * 100);
  return `${by}. On ${countLabel(agreement.pairs, 'pair')} that more than one judge saw, they agreed in ${share} % of cases.`;
}

/** `The best 50 of 180`: of a ranking that shows no more; empty where it shows all. */
export function bestWords(shown: number, inAll: number): string {
  return shown < inAll ? `The best ${shown} of ${inAll.toLocaleString('en-GB')}` : '';
}

/** What those that are ahead are called: winners only where that is sure. */
export function leadersWords({ verdict }: Pick<Standings, 'verdict'>): string {
  return verdict?.state === 'sure' ? 'Winners' : 'Ahead so far';
}

/** What the one that is ahead is called: the winner only where that is sure. */
export function leaderWords({ verdict }: Pick<Standings, 'verdict'>): string {
  return verdict?.state === 'sure' ? 'the winner' : 'the one ahead';
}

/** What a cell is called where its values are hidden: `Variant A`, …, `Variant Z`, `Variant AA`. */
export function neutralName(cell: number): string {
  let letters = '';
  for (let rest = cell; rest >= 0; rest = Math.floor(rest / 26) - 1) {
    letters = String.fromCharCode(65 + (rest % 26)) + letters;
  }
  return `Variant ${letters}`;
}
