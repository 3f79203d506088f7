import { useEffect, useRef } from 'react';
import { ShareLink } from '#components/shares/share-link';
import { Button } from '#components/ui/button';

interface ShownLinkProps {
  readonly name: string;
  /** Without the origin. */
  readonly address: string;
  /** Nothing for who may make none. */
  readonly onMakeAnother: (() => void) | null;
}

/** A link to be passed on; it takes the focus of what was pressed for it. */
export function ShownLink({ name, address, onMakeAnother }: ShownLinkProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each link that is shown takes it anew
  useEffect(() => heading.current?.focus(), [address]);
  return (
    <section className="grid gap-3">
      <h3 ref={heading} tabIndex={-1} className="wrap-anywhere font-medium outline-none">
        Link for {name}
      </h3>
      <ShareLink address={location.origin + address} title={name} />
      {onMakeAnother && (
        <div>
          <Button onClick={onMakeAnother}>Make another link</Button>
        </div>
      )}
    </section>
  );
}
