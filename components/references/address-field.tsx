import { type FormEvent, useState } from 'react';
import { Button } from '#components/ui/button';

interface AddressFieldProps {
  readonly problem: string | null;
  /** Called with what was typed; it is cleared once it is taken. */
  onAdd(address: string, clear: () => void): void;
}

/** Adds a picture by its address. */
export function AddressField({ problem, onAdd }: AddressFieldProps) {
  const [address, setAddress] = useState('');
  const add = (event: FormEvent) => {
    event.preventDefault();
    onAdd(address, () => setAddress(''));
  };
  return (
    <form
      noValidate
      onSubmit={add}
      className={`flex h-11 min-w-0 flex-1 items-center rounded-md border bg-sunken field-focus md:h-8 ${problem ? 'border-warn' : 'border-line hover:border-line-strong'}`}
    >
      <input
        type="url"
        inputMode="url"
        autoComplete="off"
        aria-label="Image address"
        placeholder="Image address"
        value={address}
        aria-invalid={problem !== null || undefined}
        aria-describedby={problem ? 'address-advice' : undefined}
        onChange={(event) => setAddress(event.target.value)}
        className="h-full w-full min-w-0 bg-transparent px-2.5 outline-none"
      />
      {address !== '' && (
        <Button type="submit" look="plain" size="small" className="mr-0.5">
          Add
        </Button>
      )}
    </form>
  );
}
