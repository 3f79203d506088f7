import type { Metadata } from 'next';
import { LibraryScreen } from '#components/library/library-screen';
import { hasRight } from '#lib/accounts/role';
import { requireViewer } from '#lib/accounts/viewer';
import { getLibrary } from '#lib/library/library-page';
import { readLibraryView } from '#lib/library/library-view';
import type { SearchParams } from '#lib/search-params';

export const metadata: Metadata = { title: 'Library' };

interface LibraryPageProps {
  readonly searchParams: Promise<SearchParams>;
}

export default async function LibraryPage({ searchParams }: LibraryPageProps) {
  const viewer = await requireViewer();
  const view = readLibraryView(await searchParams);
  return (
    <LibraryScreen
      view={view}
      library={await getLibrary(viewer, view)}
      canMake={hasRight(viewer.role, 'make')}
    />
  );
}
