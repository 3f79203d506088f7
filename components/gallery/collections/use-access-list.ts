import { useCallback, useEffect, useState } from 'react';
import { heardFrom } from '#lib/ask-action';
import { collectionFailureWords } from '#lib/gallery/collection';
import type { Access, AccessList } from '#lib/gallery/sharing/access';
import { findAccesses, shareInside } from '#lib/gallery/sharing/actions';

/** Who sees a collection, and the way to change it. */
export function useAccessList(id: string) {
  const [list, setList] = useState<AccessList | null>(null);
  const [problem, setProblem] = useState<string | null>(null);

  const load = useCallback(async () => {
    const result = await heardFrom(findAccesses({ id }), collectionFailureWords);
    if (result.ok) setList(result.value);
    setProblem(result.ok ? null : result.failure);
  }, [id]);

  useEffect(() => {
    void load();
  }, [load]);

  /** @param personId null for everyone */
  const choose = async (personId: string | null, access: Access | null) => {
    const result = await heardFrom(shareInside({ id, personId, access }), collectionFailureWords);
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
