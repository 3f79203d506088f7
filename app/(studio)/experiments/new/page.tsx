import type { Metadata } from 'next';
import { NewExperimentScreen } from '#components/experiments/new/new-experiment-screen';
import { getStudioFacts } from '#lib/accounts/studio-facts';
import { requireViewer } from '#lib/accounts/viewer';

export const metadata: Metadata = { title: 'New experiment' };

export default async function NewExperimentPage() {
  await requireViewer('make');
  return <NewExperimentScreen provider={getStudioFacts().provider} />;
}
