import type { Metadata } from 'next';
import { CompareScreen } from '#components/image/compare-screen';
import { requireViewer } from '#lib/accounts/viewer';
import { listCompared } from '#lib/gallery/compared-images';

export const metadata: Metadata = { title: 'Compare' };

interface ComparePageProps {
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export default async function ComparePage({ searchParams }: ComparePageProps) {
  const { ids } = await searchParams;
  const text = (Array.isArray(ids) ? ids.join() : ids) ?? '';
  return <CompareScreen compared={await listCompared(await requireViewer(), text)} />;
}
