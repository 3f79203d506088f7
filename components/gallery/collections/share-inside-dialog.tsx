'use client';

import { useState } from 'react';
import { AccessLineField } from '#components/gallery/collections/access-line-field';
import { Advice } from '#components/ui/advice';
import { Button } from '#components/ui/button';
import { Dialog } from '#components/ui/dialog';
import { useAccessList } from './use-access-list.ts';

interface ShareInsideDialogProps {
  readonly id: string;
  readonly name: string;
  onClose(): void;
}

/** Who of the studio sees a collection; each choice holds at once. */
export function ShareInsideDialog({ id, name, onClose }: ShareInsideDialogProps) {
  const { list, problem, choose, load } = useAccessList(id);
  const [isBusy, setBusy] = useState(false);
  const change = async (...choice: Parameters<typeof choose>) => {
    setBusy(true);
    await choose(...choice);
    setBusy(false);
  };
  return (
    <Dialog
      title={`Share “${name}” inside the studio`}
      description="With all that lies in it. Nobody changes or deletes another’s images, and notes, ratings and references stay with you."
      onClose={onClose}
      footer={
        <Button look="primary" onClick={onClose}>
          Done
        </Button>
      }
    >
      <div className="grid gap-3">
        {list?.above && (
          <p className="text-pretty text-text-2 text-xs">
            {`It lies in “${list.above}”: whoever sees that collection sees this one, too.`}
          </p>
        )}
        {list && (
          <ul aria-label="Who sees it" className="grid">
            <AccessLineField
              name="Everyone in the studio"
              access={list.everyone}
              disabled={isBusy}
              onChoose={(access) => void change(null, access)}
            />
            {list.people.map((person) => (
              <AccessLineField
                key={person.id}
                name={person.name}
                detail={person.email}
                access={person.access}
                disabled={isBusy}
                onChoose={(access) => void change(person.id, access)}
              />
            ))}
          </ul>
        )}
        {list?.people.length === 0 && (
          <p className="text-text-3 text-xs">There is nobody else in the studio yet.</p>
        )}
        <p role="status" className="text-text-3 text-xs empty:hidden">
          {!list && !problem ? 'Loading' : ''}
        </p>
        <Advice id="sharing-problem" tone="warn" message={problem} />
        {!list && problem && (
          <Button className="justify-self-start" onClick={() => void load()}>
            Try again
          </Button>
        )}
      </div>
    </Dialog>
  );
}
