import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { ShareScreen } from '#components/shares/share-screen';
import { hasRight } from '#lib/accounts/role';
import { requireViewer } from '#lib/accounts/viewer';
import { getShareAnswers } from '#lib/shares/share-pages';

export const metadata: Metadata = { title: 'Share' };

interface SharePageProps {
  readonly params: Promise<{ readonly id: string }>;
}

export default async function SharePage({ params }: SharePageProps) {
  const viewer = await requireViewer();
  const answers = await getShareAnswers(viewer, (await params).id, Date.now());
  if (!answers) notFound();
  return <ShareScreen {...answers} canMake={hasRight(viewer.role, 'make')} />;
}
