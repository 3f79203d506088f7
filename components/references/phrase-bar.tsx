import { Check, Copy } from 'lucide-react';
import { useRef, useState } from 'react';
import { Button } from '#components/ui/button';
import { copyText } from '#components/ui/copy-text';

interface PhraseBarProps {
  /** Empty as long as nothing is drawn. */
  readonly phrase: string;
  onAdd(phrase: string): void;
  /** Says what was done. */
  onSay(words: string): void;
}

/** What the prompt can call the things that are drawn. */
export function PhraseBar({ phrase, onAdd, onSay }: PhraseBarProps) {
  const words = useRef<HTMLElement>(null);
  /** The phrase with which something was done last, and what. */
  const [last, setLast] = useState<{ phrase: string; deed: 'copied' | 'added' } | null>(null);
  const deed = last?.phrase === phrase ? last.deed : null;
  const copy = async () => {
    const isCopied = await copyText(phrase, words.current);
    if (isCopied) setLast({ phrase, deed: 'copied' });
    onSay(isCopied ? 'Phrase copied' : 'The browser does not let the studio copy. Copy it by hand');
  };
  const add = () => {
    onAdd(phrase);
    setLast({ phrase, deed: 'added' });
    onSay('Phrase added to the prompt');
  };
  return (
    <section
      aria-label="Phrase for the prompt"
      className="flex h-11 shrink-0 items-center gap-x-2 md:h-8"
    >
      {phrase ? (
        <>
          <p title={phrase} className="wrap-anywhere line-clamp-2 min-w-0 flex-1 text-text-2">
            <span className="max-md:sr-only">In the prompt: </span>
            <strong ref={words} className="font-medium text-text">
              {phrase}
            </strong>
          </p>
          <Button look="plain" className="max-md:px-3!" onClick={copy}>
            {deed === 'copied' ? (
              <Check size={16} aria-hidden="true" />
            ) : (
              <Copy size={16} aria-hidden="true" />
            )}
            <span className="max-md:sr-only">Copy</span>
          </Button>
          <Button onClick={add}>
            {deed === 'added' && <Check size={16} aria-hidden="true" />}
            Add to prompt
          </Button>
        </>
      ) : (
        <p className="text-text-3">
          Mark what you mean. The words for it in the prompt will stand here.
        </p>
      )}
    </section>
  );
}
