'use client';

import { useRef, useState } from 'react';
import { Button } from '#components/ui/button';
import { copyText } from '#components/ui/copy-text';
import { TextField } from '#components/ui/text-field';

interface ShownLinkProps {
  readonly label: string;
  readonly link: string;
  /** What it is good for. */
  readonly said: string;
}

/** A link that is shown this once, to be copied. */
export function ShownLink({ label, link, said }: ShownLinkProps) {
  const field = useRef<HTMLInputElement>(null);
  const [isCopied, setCopied] = useState(false);
  const copy = async () => setCopied(await copyText(link, field.current));
  return (
    <div className="grid grid-cols-[1fr_auto] items-end gap-2">
      <TextField
        ref={field}
        label={label}
        readOnly
        value={link}
        onFocus={(event) => event.currentTarget.select()}
        onType={() => undefined}
      />
      <Button size="large" onClick={copy}>
        {isCopied ? 'Copied' : 'Copy link'}
      </Button>
      <p role="status" className="col-span-2 text-pretty text-text-2 text-xs">
        {said}
      </p>
    </div>
  );
}
