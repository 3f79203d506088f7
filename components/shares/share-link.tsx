'use client';

import { useId, useState } from 'react';
import { QrCode } from '#components/shares/qr-code';
import { Button } from '#components/ui/button';
import { ButtonLink } from '#components/ui/button-link';
import { FieldLabel } from '#components/ui/field-label';

interface ShareLinkProps {
  /** Absolute. */
  readonly address: string;
  readonly title: string;
}

/** The link of a share and every way to pass it on. */
export function ShareLink({ address, title }: ShareLinkProps) {
  const id = useId();
  const [said, setSaid] = useState('');
  const copy = () =>
    navigator.clipboard.writeText(address).then(
      () => setSaid('Copied'),
      () => setSaid('The browser did not copy it. Select the link and copy it by hand.'),
    );
  // Ends without a share where the person thinks better of it.
  const send = () => navigator.share({ title, url: address }).catch(() => {});
  return (
    <div className="grid gap-4 sm:grid-cols-[1fr_auto]">
      <div>
        <FieldLabel htmlFor={id} label="Link" />
        <input
          id={id}
          readOnly
          value={address}
          onFocus={(event) => event.currentTarget.select()}
          className="h-11 w-full rounded-md border border-line bg-sunken px-2.5 outline-none focus:border-accent md:h-9"
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
