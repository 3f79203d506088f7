'use client';

import { useRef, useState } from 'react';
import { QrCode } from '#components/shares/qr-code';
import { Button } from '#components/ui/button';
import { ButtonLink } from '#components/ui/button-link';
import { copyText } from '#components/ui/copy-text';
import { TextField } from '#components/ui/text-field';

interface ShareLinkProps {
  /** Absolute. */
  readonly address: string;
  readonly title: string;
}

/** The link of a share and every way to pass it on. */
export function ShareLink({ address, title }: ShareLinkProps) {
  const field = useRef<HTMLInputElement>(null);
  const [said, setSaid] = useState('');
  const copy = async () => {
    const isCopied = await copyText(address, field.current);
    setSaid(isCopied ? 'Copied' : 'The browser did not copy it. Copy the chosen link by hand.');
  };
  // Ends without a share where the person thinks better of it.
  const send = () => navigator.share({ title, url: address }).catch(() => {});
  return (
    <div className="grid gap-4 sm:grid-cols-[1fr_auto]">
      <div>
        <TextField
          ref={field}
          label="Link"
          readOnly
          value={address}
          onFocus={(event) => event.currentTarget.select()}
          onType={() => undefined}
        />
        <div className="mt-3 flex flex-wrap gap-2">
          <Button look="primary" onClick={() => void copy()}>
            Copy link
          </Button>
          <ButtonLink href={address} target="_blank">
            Open
          </ButtonLink>
          {typeof navigator.share === 'function' && (
            <Button onClick={() => void send()}>Send…</Button>
          )}
        </div>
        <p role="status" className="mt-2 text-text-3 text-xs">
          {said}
        </p>
      </div>
      <QrCode text={address} />
    </div>
  );
}
