import { type Heard, heardFrom } from '#lib/ask-action';
import { extendExperiment, steerExperiment } from '#lib/experiments/actions';
import { countLabel } from '#lib/generations/count';
import type { GenerateFailure } from '#lib/generations/generate-failure';
import { refusalWords } from '#lib/generations/refusal-words';

export type Course = 'pause' | 'resume' | 'cancel' | 'top-up';

/** Steers an experiment. @returns what came of it, as a sentence */
export async function steer(id: string, course: Course): Promise<string> {
  return heard(steerExperiment({ id, course }), (count) => {
    switch (course) {
      case 'pause':
        return 'Paused. What is under way still comes back.';
      case 'resume':
        return 'It goes on.';
      case 'cancel':
        return `Canceled ${countLabel(count, 'generation')}.`;
      case 'top-up':
        return orderedWords(count);
    }
  });
}

/** Orders more repeats. @param repeats of each cell, all together */
export function extend(id: string, repeats: number): Promise<string> {
  return heard(extendExperiment({ id, repeats }), orderedWords);
}

function orderedWords(count: number): string {
  return count === 0
    ? 'There was nothing left to order.'
    : `Ordered ${countLabel(count, 'generation')}.`;
}

async function heard(
  asked: Promise<Heard<unknown, GenerateFailure>>,
  words: (count: number) => string,
): Promise<string> {
  const result = await heardFrom(asked, failureWords);
  return result.ok ? words(Number(result.value ?? 0)) : result.failure;
}

function failureWords(failure: GenerateFailure | undefined): string {
  const { title, advice } = refusalWords(failure ?? { code: 'offline' });
  return `${title}. ${advice}`;
}
