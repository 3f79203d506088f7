import { type FormEvent, useState } from 'react';
import { Button } from '#components/ui/button';
import { Switch } from '#components/ui/switch';
import { TextField } from '#components/ui/text-field';
import { endOfDay } from '#lib/accounts/visitors/last-day';
import { GuestLinkOrder, longestLinkName } from '#lib/experiments/guests/guest-link';

interface NewLinkFormProps {
  onMake(order: GuestLinkOrder): Promise<void>;
}

/** For whom a link is, whether they are asked for a name, and until when it works. */
export function NewLinkForm({ onMake }: NewLinkFormProps) {
  const [name, setName] = useState('');
  const [asksName, setAsksName] = useState(true);
  const [lastDay, setLastDay] = useState('');
  const [problem, setProblem] = useState<readonly [field: string, words: string] | null>(null);
  const [isPending, setPending] = useState(false);
  const make = async (event: FormEvent) => {
    event.preventDefault();
    if (isPending) return;
    const expiresAt = lastDay === '' ? null : endOfDay(lastDay);
    const order = GuestLinkOrder.safeParse({ name, asksName, expiresAt });
    const issue = order.error?.issues[0];
    setProblem(issue ? [String(issue.path[0]), issue.message] : null);
    if (!order.success) return;
    setPending(true);
    await onMake(order.data);
    setPending(false);
  };
  const problemOf = (field: string) => (problem?.[0] === field ? problem[1] : undefined);
  return (
    <form noValidate onSubmit={(event) => void make(event)} className="grid gap-4">
      <div className="grid gap-4 md:grid-cols-2">
        <TextField
          label="Name"
          hint="Who judges by it, such as “Anna” or “client team”. They do not see it."
          problem={problemOf('name')}
          maxLength={longestLinkName}
          value={name}
          onType={setName}
        />
        <TextField
          label="Last day"
          hint="Left empty, it works until you revoke it"
          problem={problemOf('expiresAt')}
          type="date"
          value={lastDay}
          onType={setLastDay}
        />
      </div>
      <Switch
        name="judge-name"
        label="Ask judges for their names"
        hint="They can leave it empty"
        checked={asksName}
        onChange={setAsksName}
      />
      <div>
        <Button type="submit" look="primary" isBusy={isPending}>
          Create link
        </Button>
      </div>
    </form>
  );
}
