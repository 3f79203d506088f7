import type { Metadata } from 'next';
import { SharesScreen } from '#components/shares/shares-screen';
import { requireViewer } from '#lib/accounts/viewer';
import { listShares } from '#lib/shares/share-pages';

export const metadata: Metadata = { title: 'Shares' };

export default async function SharesPage() {
  const viewer = await requireViewer();
  return <SharesScreen shares={await listShares(viewer, Date.now())} />;
}
