import { useCallback, useEffect, useState } from 'react';
import type { Access, AccessList } from '#lib/gallery/sharing/access';
import { findAccesses, shareInside } from '#lib/gallery/sharing/actions';
import { askCollections } from './ask-collections.ts';

/** Who sees a collection, and the way to change it. */
export function useAccessList(id: string) {
  const [list, setList] = useState<AccessList | null>(null);
  const [problem, setProblem] = useState<string | null>(null);

  const load = useCallback(async () => {
    const result = await askCollections(findAccesses({ id }));
    if (result.ok) setList(result.value);
    setProblem(result.ok ? null : result.failure);
  }, [id]);

  useEffect(() => {
    void load();
  }, [load]);

  /** @param personId null for everyone */
  const choose = async (personId: string | null, access: Access | null) => {
    const result = await askCollections(shareInside({ id, personId, access }));
    setProblem(result.ok ? null : result.failure);
    if (result.ok) setList((had) => had && withAccess(had, personId, access));
  };

  return { list, problem, choose, load };
}

function withAccess(list: AccessList, personId: string | null, access: Access | null): AccessList {
  if (personId === null) return { ...list, everyone: access };
  const people = list.people.map((each) => (each.id === personId ? { ...each, access } : each));
  return { ...list, people };
}
