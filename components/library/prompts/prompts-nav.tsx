import Link from 'next/link';
import { type PromptsView, promptsAddress } from '#lib/library/prompts/prompt-address';

const parts = [
  { shows: 'sent', name: 'Sent' },
  { shows: 'kept', name: 'Kept as versions' },
] as const;

/** What was sent, or what is kept of it; the search stays. */
export function PromptsNav({ view }: { readonly view: PromptsView }) {
  return (
    <nav aria-label="Prompts" className="flex items-center gap-1">
      {parts.map(({ shows, name }) => (
        <Link
          key={shows}
          href={promptsAddress({ ...view, shows, before: null })}
          prefetch={false}
          scroll={false}
          aria-current={shows === view.shows ? 'page' : undefined}
          className="flex h-11 items-center rounded px-2.5 text-text-2 hover:text-text aria-[current=page]:bg-hover aria-[current=page]:text-text md:h-[34px]"
        >
          {name}
        </Link>
      ))}
    </nav>
  );
}
