'use client';

import Link from 'next/link';
import { usePathname } from 'next/navigation';
import { libraryPage } from '#lib/library/library-view';
import { promptsPage } from '#lib/library/prompts/prompt-address';

/** The parts of the library: what was saved there, and the prompts. */
export function LibraryNav() {
  const pathname = usePathname();
  return (
    <nav aria-label="Library" className="-mx-2.5 flex flex-wrap gap-1">
      {parts.map(({ href, name }) => (
        <Link
          key={href}
          href={href}
          prefetch={false}
          aria-current={isHere(pathname, href) ? 'page' : undefined}
          className="flex h-11 items-center rounded px-2.5 text-text-2 hover:text-text aria-[current=page]:bg-hover aria-[current=page]:text-text md:h-[30px]"
        >
          {name}
        </Link>
      ))}
    </nav>
  );
}

const parts = [
  { href: libraryPage, name: 'Saved' },
  { href: promptsPage, name: 'Prompts' },
] as const;

/** A page below the prompts belongs to them. */
function isHere(pathname: string, href: (typeof parts)[number]['href']): boolean {
  return pathname === href || (href !== libraryPage && pathname.startsWith(`${href}/`));
}
