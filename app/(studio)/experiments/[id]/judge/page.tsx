import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { JudgeScreen } from '#components/experiments/judge/judge-screen';
import { requireViewer } from '#lib/accounts/viewer';
import { getJudgePage } from '#lib/experiments/standings/judge-page';
import { clientPicks } from '#lib/shares/pick-sheets';

export const metadata: Metadata = { title: 'Judge' };

interface JudgePageProps {
  readonly params: Promise<{ readonly id: string }>;
}

export default async function JudgePage({ params }: JudgePageProps) {
  const viewer = await requireViewer('make');
  const { id } = await params;
  const order = { passed: [], clientPicks, random: Math.random };
  const page = await getJudgePage(viewer, id, order);
  return page ? <JudgeScreen experimentId={id} page={page} /> : notFound();
}
