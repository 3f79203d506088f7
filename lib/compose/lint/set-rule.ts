import { readWhole } from '#lib/compose/draft';
import type { PromptProblem } from '#lib/compose/lint/prompt-problem';
import { imagesNamedIn } from '#lib/compose/prompt';
import { seedream40 } from '#lib/platform/seedream/models';

/** A set whose prompt names no number: the model decides how many, and often makes one. */
export function setProblems(prompt: string, maximum: string): PromptProblem[] {
  if (imagesNamedIn(prompt) !== null) return [];
  const beginning = beginningOf(prompt, readWhole(maximum));
  return [
    {
      rule: 'set',
      place: null,
      message:
        'This asks for a set, and the prompt names no number. Write how many there are to be.',
      fix:
        beginning === null
          ? null
          : {
              label: `Write “${beginning.trim()}”`,
              edit: { start: 0, end: 0, text: beginning },
            },
    },
  ];
}

/** How a prompt of so many pictures may begin, in its own language; null without a lawful number. */
function beginningOf(prompt: string, maximum: number): string | null {
  if (!(maximum >= 2 && maximum <= seedream40.set.maxImages)) return null;
  return /\p{Script=Han}/u.test(prompt) ? `一组${maximum}张：` : `A set of ${maximum}: `;
}
