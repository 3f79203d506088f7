import { useRef } from 'react';
import { LinkRow } from '#components/experiments/guests/link-row';
import type { GuestLinkView } from '#lib/experiments/guests/guest-link';

interface LinkListProps {
  readonly links: readonly GuestLinkView[];
  onShow(link: GuestLinkView): void;
  /** Why a link was not revoked, or null for one that was. */
  onRevoked(problem: string | null): void;
}

/** The links that there are, with what came of them. */
export function LinkList({ links, onShow, onRevoked }: LinkListProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  const hear = (problem: string | null) => {
    onRevoked(problem);
    // The button that had the focus is gone.
    heading.current?.focus();
  };
  return (
    <section aria-labelledby="guest-links">
      <h3 id="guest-links" ref={heading} tabIndex={-1} className="pb-2 font-medium outline-none">
        Links
      </h3>
      <ul aria-labelledby="guest-links">
        {links.map((link) => (
          <LinkRow key={link.id} link={link} onShow={() => onShow(link)} onRevoked={hear} />
        ))}
      </ul>
    </section>
  );
}
