import { LinkRow } from '#components/experiments/guests/link-row';
import type { GuestLinkView } from '#lib/experiments/guests/guest-link';

interface LinkListProps {
  readonly links: readonly GuestLinkView[];
  onShow(link: GuestLinkView): void;
  /** Why something was not done, or null for what was. */
  onProblem(words: string | null): void;
}

/** The links that there are, with what came of them. */
export function LinkList({ links, onShow, onProblem }: LinkListProps) {
  return (
    <section aria-labelledby="guest-links">
      <h3 id="guest-links" className="pb-2 font-medium">
        Links
      </h3>
      <ul aria-labelledby="guest-links">
        {links.map((link) => (
          <LinkRow key={link.id} link={link} onShow={() => onShow(link)} onProblem={onProblem} />
        ))}
      </ul>
    </section>
  );
}
