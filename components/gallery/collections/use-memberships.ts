import { useCallback, useEffect, useRef, useState } from 'react';
import type { FiledCollection } from '#lib/gallery/collection';
import { findMemberships } from '#lib/gallery/collection-actions';
import { mostAtOnce } from '#lib/gallery/image-change-rules';
import { askStudio } from '#lib/references/ask-studio';

export interface Memberships {
  readonly state: 'loading' | 'failed' | 'there';
  readonly collections: readonly FiledCollection[];
  /** How many of the pictures are in each collection. */
  readonly held: ReadonlyMap<string, number>;
  /** Shows a number until the studio is asked again. */
  expect(collectionId: string, images: number): void;
  load(): Promise<void>;
}

/** All collections, and how many of some pictures each holds. @param ids the same array each time */
export function useMemberships(ids: readonly string[]): Memberships {
  const [state, setState] = useState<Memberships['state']>('loading');
  const [collections, setCollections] = useState<readonly FiledCollection[]>([]);
  const [held, setHeld] = useState<ReadonlyMap<string, number>>(new Map());
  const latest = useRef(0);

  const load = useCallback(async () => {
    latest.current += 1;
    const mine = latest.current;
    const { signal } = new AbortController();
    const [listed, counted] = await Promise.all([
      askStudio<{ collections: FiledCollection[] }>('/api/collections', signal),
      countAll(ids).catch(() => null),
    ]);
    if (mine !== latest.current) return;
    if (!listed.ok || !counted) return setState('failed');
    setCollections(listed.value.collections);
    setHeld(counted);
    setState('there');
  }, [ids]);

  useEffect(() => {
    void load();
  }, [load]);

  const expect = (collectionId: string, images: number) =>
    setHeld((before) => new Map(before).set(collectionId, images));
  return { state, collections, held, expect, load };
}

async function countAll(ids: readonly string[]): Promise<Map<string, number> | null> {
  const held = new Map<string, number>();
  for (let at = 0; at < ids.length; at += mostAtOnce) {
    const answer = await findMemberships({ ids: ids.slice(at, at + mostAtOnce) });
    if (!answer?.data?.ok) return null;
    for (const { collectionId, images } of answer.data.value) {
      held.set(collectionId, (held.get(collectionId) ?? 0) + images);
    }
  }
  return held;
}
