import type { Metadata } from 'next';
import { SharesScreen } from '#components/shares/shares-screen';
import { hasRight } from '#lib/accounts/role';
import { requireViewer } from '#lib/accounts/viewer';
import { listShares } from '#lib/shares/share-pages';

export const metadata: Metadata = { title: 'Shares' };

export default async function SharesPage() {
  const viewer = await requireViewer();
  const shares = await listShares(viewer, Date.now());
  return <SharesScreen shares={shares} canMake={hasRight(viewer.role, 'make')} />;
}
