import { useState } from 'react';
import { useStore } from 'zustand';
import { imageOverrides } from '#lib/gallery/image-overrides';
import type { TrashedImage, TrashPage } from '#lib/gallery/trash';
import { askStudio } from '#lib/references/ask-studio';

export interface Trash {
  /** Those that are loaded and still there, what came last first. */
  readonly images: readonly TrashedImage[];
  readonly hasMore: boolean;
  /** How many there are in all. */
  readonly total: number;
  readonly state: 'there' | 'loading' | 'failed';
  more(): Promise<void>;
  /** Begins anew, after much was deleted. */
  reload(): Promise<void>;
  /** All identifiers, those that are not loaded too; null where the studio did not answer. */
  listAll(): Promise<readonly string[] | null>;
  /** Takes pictures out of sight that are gone for good. */
  forget(ids: readonly string[]): void;
}

/** What is in the trash, page after page, without what this page has restored or deleted. */
export function useTrash(first: TrashPage): Trash {
  const [page, setPage] = useState(first);
  const [state, setState] = useState<Trash['state']>('there');
  const [gone, setGone] = useState<ReadonlySet<string>>(new Set());
  /** Of those that are not loaded, the ones that were asked for by name. */
  const [others, setOthers] = useState<readonly string[]>([]);
  const overrides = useStore(imageOverrides, (changed) => changed.overrides);
  const isThere = (id: string) => !gone.has(id) && overrides.get(id)?.isTrashed !== false;
  const known = new Set([...page.images.map(({ id }) => id), ...others]);
  const away = [...known].filter((id) => !isThere(id)).length;

  const load = async (next: string | null) => {
    if (state === 'loading') return;
    setState('loading');
    const query = next === null ? '' : `?${new URLSearchParams({ next })}`;
    const answer = await askStudio<TrashPage>(`/api/images/trash${query}`);
    setState(answer.ok ? 'there' : 'failed');
    if (!answer.ok) return;
    if (next === null) {
      setGone(new Set());
      setOthers([]);
      setPage(answer.value);
    } else {
      const { images, next: behind } = answer.value;
      setPage((had) => ({ ...had, images: [...had.images, ...images], next: behind }));
    }
  };
  return {
    images: page.images.filter(({ id }) => isThere(id)),
    hasMore: page.next !== null && page.total > away,
    total: page.total - away,
    state,
    more: () => load(page.next),
    reload: () => load(null),
    async listAll() {
      const answer = await askStudio<{ ids: string[] }>('/api/images/trash/ids');
      if (!answer.ok) return null;
      setOthers(answer.value.ids);
      return answer.value.ids;
    },
    forget: (ids) => setGone((before) => new Set([...before, ...ids])),
  };
}
