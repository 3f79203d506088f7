'use client';

import { type ReactNode, useRef, useState } from 'react';
import { Button } from '#components/ui/button';
import { copyText } from '#components/ui/copy-text';
import { TextField } from '#components/ui/text-field';

interface CopiedTextProps {
  /** The accessible name. */
  readonly label: string;
  readonly text: string;
  /** What the button that copies it says. */
  readonly verb: string;
  readonly look?: 'primary' | 'quiet';
  /** What else can be done with it, as buttons. */
  readonly children?: ReactNode;
}

/** A text to be taken elsewhere: it is shown, chosen when it is touched, and copied by a button. */
export function CopiedText({ label, text, verb, look = 'quiet', children }: CopiedTextProps) {
  const field = useRef<HTMLInputElement>(null);
  const [said, setSaid] = useState('');
  const copy = async () => {
    const isCopied = await copyText(text, field.current);
    setSaid(isCopied ? 'Copied' : 'The browser did not copy it. Copy the chosen text by hand.');
  };
  return (
    <div>
      <TextField
        ref={field}
        label={label}
        readOnly
        value={text}
        onFocus={(event) => event.currentTarget.select()}
        onType={() => undefined}
      />
      <div className="mt-3 flex flex-wrap gap-2">
        <Button look={look} onClick={() => void copy()}>
          {verb}
        </Button>
        {children}
      </div>
      <p role="status" className="mt-2 text-text-3 text-xs">
        {said}
      </p>
    </div>
  );
}
