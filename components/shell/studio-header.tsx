import { AccountLink } from '#components/shell/account-link';
import { Logo } from '#components/shell/logo';
import { NavLink } from '#components/shell/nav-link';
import { ProviderPill } from '#components/shell/provider-pill';
import { ThemeControl } from '#components/shell/theme-control';
import { SpendPopover } from '#components/spending/spend-popover';
import type { Theme } from '#lib/accounts/theme';

interface StudioHeaderProps {
  readonly provider: 'demo' | 'seedream';
  readonly theme: Theme;
  /** Who is signed in; null where nobody has to. */
  readonly name: string | null;
}

/** The bar above every surface of the studio. */
export function StudioHeader({ provider, theme, name }: StudioHeaderProps) {
  return (
    <header className="sticky top-0 z-20 flex h-12 items-center border-line border-b bg-ground pr-1 pl-4 md:pr-3">
      <Logo />
      <nav aria-label="Main" className="ml-1 flex items-center md:ml-5 md:gap-1">
        <NavLink href="/">Studio</NavLink>
        <NavLink href="/gallery" parts={['gallery', 'collections', 'trash', 'compare']}>
          Gallery
        </NavLink>
        <span className="contents max-md:hidden">
          <NavLink href="/experiments">Experiments</NavLink>
          <NavLink href="/library">Library</NavLink>
          <NavLink href="/shares">Shares</NavLink>
          <NavLink href="/settings">Settings</NavLink>
        </span>
      </nav>
      <span className="flex-1" />
      <ProviderPill provider={provider} menu="spend-menu" />
      <SpendPopover id="spend-menu" provider={provider} />
      <span className="w-1 md:w-2" />
      <ThemeControl initial={theme} />
      {name !== null && <AccountLink name={name} />}
    </header>
  );
}
