import { CopiedText } from '#components/shares/copied-text';
import { embedCode } from '#lib/shares/document/embed-code';

interface EmbedCodeProps {
  /** Of the share, absolute. */
  readonly address: string;
  readonly title: string;
  readonly hasPassword: boolean;
}

/** How another site shows a share within a page of its own, or why it cannot. */
export function EmbedCode({ address, title, hasPassword }: EmbedCodeProps) {
  if (hasPassword) {
    return (
      <p className="text-pretty text-text-3 text-xs">
        A share with a password cannot be shown within another website.
      </p>
    );
  }
  return (
    <CopiedText label="Embed code" text={embedCode({ address, title })} verb="Copy embed code" />
  );
}
