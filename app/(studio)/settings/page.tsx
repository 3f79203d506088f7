import type { Metadata } from 'next';
import { TokenSection } from '#components/accounts/tokens/token-section';
import { SettingsScreen } from '#components/spending/settings-screen';
import { listTokens } from '#lib/accounts/tokens/token-list';
import { requireViewer } from '#lib/accounts/viewer';
import { getSpendingPage } from '#lib/spending/spending-page';

export const metadata: Metadata = { title: 'Settings' };

export default async function SettingsPage() {
  const viewer = await requireViewer();
  return (
    <SettingsScreen page={await getSpendingPage(viewer)}>
      <TokenSection tokens={await listTokens(viewer)} />
    </SettingsScreen>
  );
}
