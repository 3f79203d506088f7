import { AccountLink } from '#components/shell/account-link';
import { Logo } from '#components/shell/logo';
import { MoreButton } from '#components/shell/more-button';
import { NavLink } from '#components/shell/nav-link';
import { OverlayButton } from '#components/shell/overlay-button';
import { ProviderPill } from '#components/shell/provider-pill';
import { ThemeControl } from '#components/shell/theme-control';
import { SpendPopover } from '#components/spending/spend-popover';
import { Icon } from '#components/ui/icon';
import { popoverLook } from '#components/ui/popover-look';
import type { Theme } from '#lib/accounts/theme';

interface StudioHeaderProps {
  readonly provider: 'demo' | 'seedream';
  readonly theme: Theme;
  /** Who is signed in; null where nobody has to. */
  readonly name: string | null;
}

/** The bar above every surface of the studio. On a phone, what it has no room for is behind "More". */
export function StudioHeader({ provider, theme, name }: StudioHeaderProps) {
  return (
    <header className="sticky top-0 z-20 flex h-12 items-center border-line border-b bg-ground pr-1 pl-4 md:pr-3">
      <Logo />
      <nav aria-label="Main" className="ml-1 flex items-center md:ml-5 md:gap-1">
        <NavLink href="/">Studio</NavLink>
        <NavLink href="/gallery" parts={['gallery', 'collections', 'trash', 'compare']}>
          Gallery
        </NavLink>
        <div
          id="more-menu"
          popover="auto"
          className={`${popoverLook} w-56 p-1.5 md:not-open:contents`}
        >
          <NavLink href="/experiments">Experiments</NavLink>
          <NavLink href="/library">Library</NavLink>
          <NavLink href="/shares">Shares</NavLink>
          <NavLink href="/settings">Settings</NavLink>
          <div className="mt-1.5 border-line border-t pt-1.5 md:hidden">
            {name !== null && <NavLink href="/settings/account">{`${name}, your account`}</NavLink>}
            <OverlayButton opens="commands" className="w-full justify-start! px-2.5!">
              Commands
            </OverlayButton>
          </div>
        </div>
      </nav>
      <span className="flex-1" />
      <OverlayButton
        opens="commands"
        size="icon"
        aria-label="Commands"
        aria-keyshortcuts="Control+K Meta+K"
        title="Commands (Ctrl+K or ⌘K)"
        className="mr-1 max-md:hidden"
      >
        <Icon name="search" size={15} />
      </OverlayButton>
      <ProviderPill provider={provider} menu="spend-menu" />
      <SpendPopover id="spend-menu" provider={provider} />
      <span className="w-1 md:w-2" />
      <ThemeControl initial={theme} />
      {name !== null && <AccountLink name={name} />}
      <MoreButton menu="more-menu" />
    </header>
  );
}
