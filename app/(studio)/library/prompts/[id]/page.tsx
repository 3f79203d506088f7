import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { KeptPromptScreen } from '#components/library/prompts/kept-prompt-screen';
import { hasRight } from '#lib/accounts/role';
import { requireViewer } from '#lib/accounts/viewer';
import { getKeptPromptPage } from '#lib/library/prompts/kept-prompt-pages';

export const metadata: Metadata = { title: 'Versions of a prompt' };

interface KeptPromptPageProps {
  readonly params: Promise<{ readonly id: string }>;
}

export default async function KeptPromptPage({ params }: KeptPromptPageProps) {
  const viewer = await requireViewer();
  const page = await getKeptPromptPage(viewer, (await params).id);
  if (!page) notFound();
  return <KeptPromptScreen {...page} canMake={hasRight(viewer.role, 'make')} />;
}
