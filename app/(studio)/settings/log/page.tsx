import type { Metadata } from 'next';
import { LogScreen } from '#components/people/log-screen';
import { getLogPage } from '#lib/people/people-page';

interface LogPageProps {
  readonly searchParams: Promise<{ before?: string | string[] }>;
}

export const metadata: Metadata = { title: 'Log' };

export default async function LogPage({ searchParams }: LogPageProps) {
  const { before } = await searchParams;
  return <LogScreen {...(await getLogPage(typeof before === 'string' ? before : undefined))} />;
}
