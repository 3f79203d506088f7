import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { JudgeScreen } from '#components/experiments/judge/judge-screen';
import { requireViewer } from '#lib/accounts/viewer';
import { listBlindPairs } from '#lib/experiments/standings/blind-pairs';

export const metadata: Metadata = { title: 'Judge' };

interface JudgePageProps {
  readonly params: Promise<{ readonly id: string }>;
}

export default async function JudgePage({ params }: JudgePageProps) {
  const viewer = await requireViewer('make');
  const { id } = await params;
  const pairs = await listBlindPairs(viewer, id, [], Math.random);
  return pairs ? <JudgeScreen experimentId={id} pairs={pairs} /> : notFound();
}
