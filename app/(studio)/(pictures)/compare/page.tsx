import type { Metadata } from 'next';
import { CompareScreen } from '#components/image/compare-screen';
import { requireViewer } from '#lib/accounts/viewer';
import { listCompared } from '#lib/gallery/compared-images';
import { comparedWithin } from '#lib/gallery/compared-within';
import type { SearchParams } from '#lib/search-params';

export const metadata: Metadata = { title: 'Compare' };

interface ComparePageProps {
  readonly searchParams: Promise<SearchParams>;
}

export default async function ComparePage({ searchParams }: ComparePageProps) {
  const asked = await searchParams;
  const { ids } = asked;
  const text = (typeof ids === 'string' ? ids : ids?.join()) ?? '';
  const compared = await listCompared(await requireViewer(), text);
  return <CompareScreen compared={compared} params={comparedWithin(asked)} />;
}
