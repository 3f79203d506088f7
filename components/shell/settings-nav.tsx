'use client';

import Link from 'next/link';
import { usePathname } from 'next/navigation';

/** The parts of Settings; those of the studio as a whole only for who manages it. */
export function SettingsNav({ isManager }: { readonly isManager: boolean }) {
  const pathname = usePathname();
  const parts = isManager ? [...own, ...managed] : own;
  return (
    <nav aria-label="Settings" className="-mx-2.5 flex flex-wrap gap-1">
      {parts.map(({ href, name }) => (
        <Link
          key={href}
          href={href}
          prefetch={false}
          aria-current={pathname === href ? 'page' : undefined}
          className="flex h-11 items-center rounded px-2.5 text-text-2 hover:text-text aria-[current=page]:bg-hover aria-[current=page]:text-text md:h-[30px]"
        >
          {name}
        </Link>
      ))}
    </nav>
  );
}

const own = [
  { href: '/settings', name: 'Spending' },
  { href: '/settings/account', name: 'Your account' },
] as const;

const managed = [
  { href: '/settings/people', name: 'People' },
  { href: '/settings/log', name: 'Log' },
] as const;
