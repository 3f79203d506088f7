import { copyText } from '#components/ui/copy-text';
import { tell } from '#components/ui/toast-manager';
import { mostInZip } from '#lib/gallery/download-format';
import { countLabel } from '#lib/generations/count';
import { askStudio } from '#lib/references/ask-studio';
import type { PictureVerbs } from './use-picture-verbs.tsx';

const most = mostInZip.toLocaleString('en-GB');

/** Copies the prompts of pictures, each once, with an empty line between them. */
export async function copyPrompts(
  ids: readonly string[],
  verbs: Pick<PictureVerbs, 'promptOf'>,
): Promise<void> {
  if (ids.length > mostInZip) return tell(`The prompts of at most ${most} images can be copied.`);
  const prompts = await promptsOf(ids, verbs);
  if (!prompts) return tell('The studio did not answer. Try again.');
  if (prompts.length === 0) return tell('These images have no prompt.');
  const isCopied = await copyText(prompts.join('\n\n'), null);
  tell(
    isCopied
      ? `${countLabel(prompts.length, 'prompt')} copied`
      : 'This browser did not allow copying. A prompt can be copied by hand where its image is opened.',
  );
}

/** Null where the studio did not say. It is asked only for what is not loaded. */
async function promptsOf(
  ids: readonly string[],
  { promptOf }: Pick<PictureVerbs, 'promptOf'>,
): Promise<readonly string[] | null> {
  const known = ids.map(promptOf);
  if (!known.includes(null)) {
    return [...new Set(known.flatMap((prompt) => prompt || []))];
  }
  const answer = await askStudio<string[]>('/api/images/prompts', undefined, { ids });
  return answer.ok ? answer.value : null;
}
