import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { ReportScreen } from '#components/experiments/report/report-screen';
import { hasRight } from '#lib/accounts/role';
import { requireViewer } from '#lib/accounts/viewer';
import { getReport } from '#lib/experiments/report/report';
import { clientPicks } from '#lib/shares/pick-sheets';

export const metadata: Metadata = { title: 'Report' };

interface ReportPageProps {
  readonly params: Promise<{ readonly id: string }>;
}

export default async function ReportPage({ params }: ReportPageProps) {
  const viewer = await requireViewer();
  const report = await getReport(viewer, (await params).id, clientPicks);
  if (!report) notFound();
  return <ReportScreen report={report} canMake={hasRight(viewer.role, 'make')} />;
}
