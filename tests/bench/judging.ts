import { seededRandom } from '#lib/seeded-random';
import {
  bestTwoWidth,
  type Choice,
  countCovered,
  evenStrengths,
  fitAfter,
  judgesOf,
  meanWidth,
  shownWidth,
} from '#tests/support/simulated-judges';
import type { Figure } from './figures.ts';

const runs = 1000;
const variants = 12;
const votesEach = 20;
const votes = (variants * votesEach) / 2;
/** Pairs that are handed out before a vote comes back. */
const round = 6;
/** From hardly different to odds of 20 to 1 between best and worst. */
const reaches = [0.5, 1, 1.5] as const;

const percent = (share: number) => `${(100 * share).toFixed(1)} %`;

/** What the estimator of the experiments promises, on votes made from known strengths. */
export async function measureJudging(): Promise<Figure[]> {
  return reaches.flatMap((reach) => {
    const known = `strengths from −${reach} to ${reach}`;
    return [
      ...(['random', 'active'] as const).map((choice) => ({
        name: `intervals that hold the truth, ${choice} pairs, ${known}`,
        value: `${percent(coverage(reach, choice))} of ${runs} × ${variants}, after ${votes} votes`,
        promise: '93 to 97 %',
      })),
      {
        name: `votes for the same width of the lead that is shown, active against random pairs, ${known}`,
        value: percent(votesNeeded(reach, shownWidth)),
        promise: 'at most 60 %',
      },
      {
        name: `the same for the two that are best in truth, ${known}`,
        value: percent(votesNeeded(reach, bestTwoWidth)),
      },
      {
        name: `the same for the mean of all intervals, ${known}`,
        value: percent(votesNeeded(reach, meanWidth)),
      },
    ];
  });
}

function coverage(reach: number, choice: Choice): number {
  const strengths = evenStrengths(variants, reach);
  const random = seededRandom(1);
  let covered = 0;
  for (let run = 0; run < runs; run += 1) {
    const fit = fitAfter(judgesOf(strengths, random).rounds(choice, round), votes);
    covered += countCovered(fit, strengths);
  }
  return covered / (runs * variants);
}

/** Votes of active pairs for the width that random pairs have at the end, as a share of theirs. */
function votesNeeded(reach: number, width: (fit: ReturnType<typeof fitAfter>) => number): number {
  const strengths = evenStrengths(variants, reach);
  const random = seededRandom(2);
  const tries = 100;
  let needed = 0;
  for (let run = 0; run < tries; run += 1) {
    const judges = judgesOf(strengths, random);
    const wanted = width(fitAfter(judges.rounds('random', round), votes));
    for (const fit of judges.rounds('active', round)) {
      if (width(fit) > wanted && fit.votes < 3 * votes) continue;
      needed += fit.votes;
      break;
    }
  }
  return needed / (tries * votes);
}
