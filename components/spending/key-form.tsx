'use client';

import { type FormEvent, useState } from 'react';
import { Button } from '#components/ui/button';
import { Dialog } from '#components/ui/dialog';
import { TextField } from '#components/ui/text-field';
import { removeKey, saveKey } from '#lib/generations/key-actions';

interface KeyFormProps {
  /** Whether there is one to change or to remove. */
  readonly isSet: boolean;
}

const notDone = 'The studio did not do it. Try again.';

/** Sets the provider's key. What was typed is sent once, and comes back to no page. */
export function KeyForm({ isSet }: KeyFormProps) {
  const [key, setKey] = useState('');
  const [problem, setProblem] = useState('');
  const [said, setSaid] = useState('');
  const [isRemoving, setRemoving] = useState(false);
  const type = (value: string) => {
    setKey(value);
    setProblem('');
    setSaid('');
  };
  const save = async (event: FormEvent) => {
    event.preventDefault();
    const answer = await saveKey({ key: key.trim() }).catch(() => null);
    if (answer?.validationErrors) {
      return setProblem('A key is one word without spaces and quotation marks.');
    }
    if (!answer?.data?.ok) return setProblem(notDone);
    type('');
    setSaid('Saved. The next picture is made with this key.');
  };
  const remove = async () => {
    setRemoving(false);
    const answer = await removeKey().catch(() => null);
    type('');
    if (answer?.data?.ok) setSaid('Removed. The demo makes the pictures now.');
    else setProblem(notDone);
  };
  return (
    <form onSubmit={save} className="grid max-w-[480px] gap-3">
      <TextField
        label={isSet ? 'Another key' : 'Key of the provider'}
        type="password"
        required
        maxLength={1024}
        autoComplete="off"
        value={key}
        hint="It is encrypted, stays on the server and is shown to nobody. Pictures are billed to it."
        problem={problem || undefined}
        onType={type}
      />
      <div className="flex flex-wrap items-center gap-2">
        <Button type="submit">{isSet ? 'Change key' : 'Set key'}</Button>
        {isSet && <Button onClick={() => setRemoving(true)}>Remove key</Button>}
        <p role="status" className="text-text-2 text-xs">
          {said}
        </p>
      </div>
      {isRemoving && (
        <Dialog
          title="Remove the key?"
          onClose={() => setRemoving(false)}
          footer={
            <>
              <Button onClick={() => setRemoving(false)}>Keep it</Button>
              <Button look="primary" onClick={() => void remove()}>
                Remove key
              </Button>
            </>
          }
        >
          <p className="text-pretty text-text-2">
            Everybody’s orders that still wait for the provider are canceled, and not billed. What
            is under way comes back. From then on the demo makes the pictures.
          </p>
        </Dialog>
      )}
    </form>
  );
}
