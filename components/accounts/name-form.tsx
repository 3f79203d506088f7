'use client';

import { type FormEvent, useState } from 'react';
import { Button } from '#components/ui/button';
import { TextField } from '#components/ui/text-field';
import { saveOwnName } from '#lib/accounts/own-actions';

export function NameForm({ name: saved }: { readonly name: string }) {
  const [name, setName] = useState(saved);
  const [said, setSaid] = useState('');
  const save = async (event: FormEvent) => {
    event.preventDefault();
    const answer = await saveOwnName({ name }).catch(() => null);
    setSaid(answer?.data?.ok ? 'Saved.' : 'The studio did not save it. Try again.');
  };
  return (
    <form onSubmit={save} className="grid max-w-[420px] grid-cols-[1fr_auto] items-end gap-2">
      <TextField
        label="Name"
        required
        maxLength={80}
        autoComplete="name"
        value={name}
        onType={setName}
      />
      <Button type="submit" size="large" disabled={name.trim() === saved}>
        Save name
      </Button>
      <p role="status" className="col-span-2 text-text-2 text-xs empty:hidden">
        {said}
      </p>
    </form>
  );
}
