import type { Metadata } from 'next';
import { TokenSection } from '#components/accounts/tokens/token-section';
import { SettingsScreen } from '#components/spending/settings-screen';
import { hasRight } from '#lib/accounts/role';
import { currentKeyState } from '#lib/accounts/studio-facts';
import { scopesFor } from '#lib/accounts/tokens/scope';
import { listTokens } from '#lib/accounts/tokens/token-list';
import { requireViewer } from '#lib/accounts/viewer';
import { countKeyless } from '#lib/generations/keyless-orders';
import { getSpendingPage } from '#lib/spending/spending-page';

export const metadata: Metadata = { title: 'Settings' };

export default async function SettingsPage() {
  const viewer = await requireViewer();
  const canMake = hasRight(viewer.role, 'make');
  const isManager = hasRight(viewer.role, 'manage');
  return (
    <SettingsScreen
      page={await getSpendingPage(viewer)}
      isManager={isManager}
      keyState={isManager ? await currentKeyState() : null}
      keyless={isManager ? await countKeyless() : 0}
    >
      {canMake && (
        <TokenSection tokens={await listTokens(viewer)} offered={scopesFor(viewer.role)} />
      )}
    </SettingsScreen>
  );
}
