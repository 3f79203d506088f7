import type { Metadata } from 'next';
import { TrashScreen } from '#components/gallery/trash/trash-screen';
import { requireViewer } from '#lib/accounts/viewer';
import { listTrash } from '#lib/gallery/trash-page';

export const metadata: Metadata = { title: 'Trash' };

export default async function TrashPage() {
  const viewer = await requireViewer();
  return <TrashScreen page={await listTrash(viewer, null)} now={Date.now()} />;
}
