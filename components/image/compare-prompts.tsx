import { ComparedPrompt } from '#components/image/marked-prompt';
import type { ImageDetail } from '#lib/gallery/gallery-image';
import { type PromptPart, promptDifference } from '#lib/gallery/prompt-difference';

/** The first prompt, and of each other one what it takes from that and what it adds. */
export function ComparePrompts({ images }: { readonly images: readonly ImageDetail[] }) {
  const [first, ...others] = images;
  if (!first) return null;
  const isSame = others.every(({ prompt }) => prompt === first.prompt);
  return (
    <section className="grid gap-3">
      <h2 className="font-semibold text-[15px] tracking-tight">Prompts</h2>
      <Prompt number={1} prompt={first.prompt} parts={[{ kind: 'same', text: first.prompt }]} />
      {isSame ? (
        <p className="text-text-3 text-xs">
          {others.length === 1
            ? 'The other prompt is the same.'
            : 'The other prompts are the same.'}
        </p>
      ) : (
        others.map(({ id, prompt }, index) => (
          <Prompt
            key={id}
            number={index + 2}
            prompt={prompt}
            parts={promptDifference(first.prompt, prompt)}
          />
        ))
      )}
    </section>
  );
}

interface PromptProps {
  readonly number: number;
  readonly prompt: string;
  readonly parts: readonly PromptPart[] | null;
}

function Prompt({ number, prompt, parts }: PromptProps) {
  const isSame = number > 1 && parts?.every(({ kind }) => kind === 'same');
  return (
    <div className="grid gap-1">
      <h3 className="text-text-3 text-xs">
        {`Picture ${number}`}
        {isSame && ', the same as picture 1'}
      </h3>
      {!isSame && <ComparedPrompt prompt={prompt} parts={parts} />}
    </div>
  );
}
