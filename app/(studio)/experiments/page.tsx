import type { Metadata } from 'next';
import { ExperimentsScreen } from '#components/experiments/experiments-screen';
import { hasRight } from '#lib/accounts/role';
import { requireViewer } from '#lib/accounts/viewer';
import { listExperimentPage } from '#lib/experiments/experiment-pages';

export const metadata: Metadata = { title: 'Experiments' };

interface ExperimentsPageProps {
  readonly searchParams: Promise<{ readonly before?: string | string[] }>;
}

export default async function ExperimentsPage({ searchParams }: ExperimentsPageProps) {
  const viewer = await requireViewer();
  const { before } = await searchParams;
  const list = await listExperimentPage(viewer, typeof before === 'string' ? before : null);
  return <ExperimentsScreen list={list} canMake={hasRight(viewer.role, 'make')} />;
}
