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
      <Prompt number={1} parts={[{ kind: 'same', text: first.prompt }]} />
      {isSame ? (
        <p className="text-text-3 text-xs">
          {others.length === 1
            ? 'The other prompt is the same.'
            : 'The other prompts are the same.'}
        </p>
      ) : (
        others.map(({ id, prompt }, index) => (
          <Prompt key={id} number={index + 2} parts={promptDifference(first.prompt, prompt)} />
        ))
      )}
    </section>
  );
}

interface PromptProps {
  readonly number: number;
  readonly parts: readonly PromptPart[];
}

function Prompt({ number, parts }: PromptProps) {
  const isSame = number > 1 && parts.every(({ kind }) => kind === 'same');
  return (
    <div className="grid gap-1">
      <h3 className="text-text-3 text-xs">
        {`Picture ${number}`}
        {isSame && ', the same as picture 1'}
      </h3>
      {!isSame && (
        <p className="wrap-anywhere max-w-[78ch] whitespace-pre-line text-pretty text-sm/[1.6]">
          {parts.length === 1 && parts[0]?.text === '' ? 'No prompt' : keyed(parts).map(marked)}
        </p>
      )}
    </div>
  );
}

/** Each part by where it begins: the same words may come twice. */
function keyed(parts: readonly PromptPart[]) {
  let at = 0;
  return parts.map((part) => {
    at += part.text.length + 1;
    return { ...part, at };
  });
}

/** Told by more than their colour: underlined and struck through, and said before the words. */
function marked({ kind, text, at }: PromptPart & { readonly at: number }) {
  switch (kind) {
    case 'same':
      return <span key={at}>{text}</span>;
    case 'added':
      return (
        <ins
          key={at}
          className="rounded-[3px] bg-accent-soft text-accent underline decoration-2 underline-offset-3"
        >
          <span className="sr-only"> added: </span>
          {text}
        </ins>
      );
    case 'removed':
      return (
        <del key={at} className="rounded-[3px] bg-bad-soft text-bad line-through">
          <span className="sr-only"> taken away: </span>
          {text}
        </del>
      );
  }
}
