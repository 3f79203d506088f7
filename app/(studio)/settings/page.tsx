import type { Metadata } from 'next';
import { SettingsScreen } from '#components/spending/settings-screen';
import { hasRight } from '#lib/accounts/role';
import { requireViewer } from '#lib/accounts/viewer';
import { getSpendingPage } from '#lib/spending/spending-page';

export const metadata: Metadata = { title: 'Settings' };

export default async function SettingsPage() {
  const viewer = await requireViewer();
  const isManager = hasRight(viewer.role, 'manage');
  return <SettingsScreen page={await getSpendingPage(viewer)} isManager={isManager} />;
}
