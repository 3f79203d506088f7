import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { ExperimentScreen } from '#components/experiments/experiment-screen';
import { hasRight } from '#lib/accounts/role';
import { getStudioFacts } from '#lib/accounts/studio-facts';
import { requireViewer } from '#lib/accounts/viewer';
import { getExperimentPage } from '#lib/experiments/experiment-pages';
import { clientPicks } from '#lib/shares/pick-sheets';

export const metadata: Metadata = { title: 'Experiment' };

interface ExperimentPageProps {
  readonly params: Promise<{ readonly id: string }>;
}

export default async function ExperimentPage({ params }: ExperimentPageProps) {
  const viewer = await requireViewer();
  const page = await getExperimentPage(viewer, (await params).id, clientPicks);
  if (!page) notFound();
  return (
    <ExperimentScreen page={page} canMake={hasRight(viewer.role, 'make')} {...getStudioFacts()} />
  );
}
