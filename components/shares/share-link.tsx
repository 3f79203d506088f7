'use client';

import { CopiedText } from '#components/shares/copied-text';
import { QrCode } from '#components/shares/qr-code';
import { Button } from '#components/ui/button';
import { ButtonLink } from '#components/ui/button-link';

interface ShareLinkProps {
  /** Absolute. */
  readonly address: string;
  readonly title: string;
}

/** The link of a share and every way to pass it on. */
export function ShareLink({ address, title }: ShareLinkProps) {
  // Ends without a share where the person thinks better of it.
  const send = () => navigator.share({ title, url: address }).catch(() => {});
  return (
    <div className="grid gap-4 sm:grid-cols-[1fr_auto]">
      <CopiedText label="Link" text={address} verb="Copy link" look="primary">
        <ButtonLink href={address} target="_blank">
          Open
        </ButtonLink>
        {typeof navigator.share === 'function' && (
          <Button onClick={() => void send()}>Send…</Button>
        )}
      </CopiedText>
      <QrCode text={address} />
    </div>
  );
}
