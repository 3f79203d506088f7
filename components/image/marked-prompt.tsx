import type { PromptPart } from '#lib/gallery/prompt-difference';

/** A prompt with what it takes from another one and what it adds. */
function MarkedPrompt({ parts }: { readonly parts: readonly PromptPart[] }) {
  return (
    <p className="wrap-anywhere max-w-[78ch] whitespace-pre-line text-pretty text-sm/[1.6]">
      {parts.length === 1 && parts[0]?.text === '' ? 'No prompt' : keyed(parts).map(marked)}
    </p>
  );
}

interface ComparedPromptProps {
  readonly prompt: string;
  /** To another prompt; null where too much is different to be told word by word. */
  readonly parts: readonly PromptPart[] | null;
}

/** A prompt marked against another one, or plain with a word about why. */
export function ComparedPrompt({ prompt, parts }: ComparedPromptProps) {
  if (parts) return <MarkedPrompt parts={parts} />;
  return (
    <div className="grid gap-1">
      <p className="text-text-3 text-xs">Too much is different to be marked word by word.</p>
      <MarkedPrompt parts={[{ kind: 'same', text: prompt }]} />
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
