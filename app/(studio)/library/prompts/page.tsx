import type { Metadata } from 'next';
import { PromptsScreen } from '#components/library/prompts/prompts-screen';
import { hasRight } from '#lib/accounts/role';
import { requireViewer } from '#lib/accounts/viewer';
import { readPromptsView } from '#lib/library/prompts/prompt-address';
import { getPromptsPage } from '#lib/library/prompts/prompts-page';
import type { SearchParams } from '#lib/search-params';

export const metadata: Metadata = { title: 'Prompts' };

interface PromptsPageProps {
  readonly searchParams: Promise<SearchParams>;
}

export default async function PromptsPage({ searchParams }: PromptsPageProps) {
  const viewer = await requireViewer();
  const view = readPromptsView(await searchParams);
  const page = await getPromptsPage(viewer, view);
  return <PromptsScreen view={view} page={page} canMake={hasRight(viewer.role, 'make')} />;
}
