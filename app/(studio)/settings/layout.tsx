import type { ReactNode } from 'react';
import { OverlayButton } from '#components/shell/overlay-button';
import { SettingsNav } from '#components/shell/settings-nav';
import { Kbd } from '#components/ui/kbd';
import { studioMode } from '#lib/accounts/mode';
import { hasRight } from '#lib/accounts/role';
import { requireViewer } from '#lib/accounts/viewer';

export default async function SettingsLayout({ children }: { readonly children: ReactNode }) {
  const { role } = await requireViewer();
  return (
    <main className="mx-auto grid w-full max-w-[920px] gap-8 px-4 pt-6 pb-24 md:px-6">
      <div className="grid gap-3">
        <div className="flex items-center justify-between gap-4">
          <h1 className="font-semibold text-xl tracking-tight">Settings</h1>
          <OverlayButton opens="shortcuts" size="small" aria-keyshortcuts="?">
            Keyboard shortcuts
            <Kbd>?</Kbd>
          </OverlayButton>
        </div>
        {studioMode().is === 'network' && <SettingsNav isManager={hasRight(role, 'manage')} />}
      </div>
      {children}
    </main>
  );
}
