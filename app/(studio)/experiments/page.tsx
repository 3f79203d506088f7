import type { Metadata } from 'next';
import { ExperimentsScreen } from '#components/experiments/experiments-screen';
import { hasRight } from '#lib/accounts/role';
import { requireViewer } from '#lib/accounts/viewer';
import { listExperimentPage } from '#lib/experiments/experiment-pages';
import { firstOf, type SearchParams } from '#lib/search-params';

export const metadata: Metadata = { title: 'Experiments' };

interface ExperimentsPageProps {
  readonly searchParams: Promise<SearchParams>;
}

export default async function ExperimentsPage({ searchParams }: ExperimentsPageProps) {
  const viewer = await requireViewer();
  const before = firstOf(await searchParams, 'before');
  const list = await listExperimentPage(viewer, before);
  return <ExperimentsScreen list={list} canMake={hasRight(viewer.role, 'make')} />;
}
