'use client';

import { useState } from 'react';
import { Button } from '#components/ui/button';
import { removePerson } from '#lib/people/actions';
import type { PersonLine } from '#lib/people/person';

/** Deletes somebody's account: asked for once, and once more. */
export function DeletePerson({ person }: { readonly person: PersonLine }) {
  const [isAsked, setAsked] = useState(false);
  const [problem, setProblem] = useState('');
  const { id, name } = person;
  const remove = async () => {
    const answer = await removePerson({ id }).catch(() => null);
    if (!answer?.data?.ok) setProblem('The studio did not do it. Load the page again.');
  };
  if (!isAsked) {
    return (
      <Button look="plain" aria-label={`Delete ${name}`} onClick={() => setAsked(true)}>
        Delete
      </Button>
    );
  }
  return (
    <div className="flex basis-full flex-wrap items-center justify-end gap-2">
      <p role="alert" className="min-w-0 flex-1 basis-56 text-pretty text-warn text-xs">
        {problem ||
          `${name}’s account and pictures are deleted for good. What they spent stays in the ledger.`}
      </p>
      <Button onClick={() => setAsked(false)}>Keep</Button>
      <Button aria-label={`Delete ${name} for good`} onClick={remove}>
        Delete for good
      </Button>
    </div>
  );
}
