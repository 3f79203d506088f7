import type { Metadata } from 'next';
import { LogScreen } from '#components/people/log-screen';
import { getLogPage } from '#lib/people/people-page';
import { firstOf, type SearchParams } from '#lib/search-params';

interface LogPageProps {
  readonly searchParams: Promise<SearchParams>;
}

export const metadata: Metadata = { title: 'Log' };

export default async function LogPage({ searchParams }: LogPageProps) {
  const before = firstOf(await searchParams, 'before');
  return <LogScreen {...(await getLogPage(before ?? undefined))} />;
}
