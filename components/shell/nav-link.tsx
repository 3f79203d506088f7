'use client';

import Link from 'next/link';
import { usePathname, useRouter } from 'next/navigation';
import { closePopover } from '#components/ui/close-popover';

interface NavLinkProps {
  readonly href:
    | '/'
    | '/gallery'
    | '/experiments'
    | '/library'
    | '/shares'
    | '/settings'
    | '/settings/account';
  /** The first parts of all addresses that are of this surface. */
  readonly parts?: readonly string[];
  readonly children: string;
}

/** A way to a surface of the studio; it says when one is there. */
export function NavLink({ href, parts = [href.slice(1)], children }: NavLinkProps) {
  const pathname = usePathname();
  const router = useRouter();
  // Fetched when it is about to be pressed: every page has these links, and most are never followed.
  const prepare = () => router.prefetch(href);
  const isHere = parts.includes(`${pathname.split('/')[1]}`);
  return (
    <Link
      href={href}
      prefetch={false}
      onPointerEnter={prepare}
      onFocus={prepare}
      onClick={closePopover}
      aria-current={isHere ? 'page' : undefined}
      className="flex h-11 items-center rounded px-2.5 text-text-2 transition-colors duration-100 hover:text-text aria-[current=page]:bg-hover aria-[current=page]:text-text max-md:aria-[current=page]:bg-transparent md:h-[30px] max-md:aria-[current=page]:font-medium"
    >
      {children}
    </Link>
  );
}
