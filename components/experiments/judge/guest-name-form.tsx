import { type FormEvent, useState } from 'react';
import { Button } from '#components/ui/button';
import { TextField } from '#components/ui/text-field';
import { longestGuestName } from '#lib/experiments/guests/guest-link';
import { askedWords } from '#lib/experiments/judging/asked';
import { readVoteAnswer, type VoteAnswer } from '#lib/experiments/judging/sent-vote';

interface GuestNameFormProps {
  /** Of the link. */
  readonly address: string;
  /** What is asked of each pair; empty for the usual words. */
  readonly asked: string;
  onStart(): void;
}

/** What a guest is told and asked before the first pair. */
export function GuestNameForm({ address, asked, onStart }: GuestNameFormProps) {
  const [name, setName] = useState('');
  const [problem, setProblem] = useState('');
  const [isPending, setPending] = useState(false);
  const start = async (event: FormEvent) => {
    event.preventDefault();
    if (isPending) return;
    setPending(true);
    const said = await sendName(address, name);
    setPending(false);
    if (said === 'kept') onStart();
    else setProblem(problemWords(said));
  };
  return (
    <div className="grid flex-1 place-items-center">
      <form onSubmit={(event) => void start(event)} className="grid w-full max-w-[340px] gap-5">
        <div className="grid gap-2">
          <h1 className="wrap-anywhere font-semibold text-xl tracking-tight">
            {askedWords(asked)}
          </h1>
          <p className="text-pretty text-sm/6 text-text-2">
            You see two pictures at a time and answer by a press or a key. Nothing says how they
            were made, so go by what you see.
          </p>
        </div>
        <TextField
          label="Your name"
          hint="For whoever sent you the link. You can leave it empty."
          autoComplete="name"
          maxLength={longestGuestName}
          value={name}
          onType={setName}
        />
        <p role="alert" className="text-pretty text-warn text-xs empty:hidden">
          {problem}
        </p>
        <Button
          type="submit"
          look="primary"
          size="large"
          aria-disabled={isPending || undefined}
          className="aria-disabled:opacity-50"
        >
          Start judging
        </Button>
      </form>
    </div>
  );
}

async function sendName(address: string, name: string): Promise<VoteAnswer> {
  const answer = await fetch(`${address}/name`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ name }),
  }).catch(() => null);
  return answer ? readVoteAnswer(answer) : 'unheard';
}

function problemWords(said: Exclude<VoteAnswer, 'kept'>): string {
  switch (said) {
    case 'not-found':
      return 'This link is not open any more. Ask whoever sent it for a new one.';
    case 'full':
      return 'As many people as can judge by one link have come already. Ask whoever sent it for another one.';
    case 'invalid':
      return `A name has at most ${longestGuestName} characters.`;
    case 'too-often':
      return 'There were too many tries. Wait ten minutes and try again.';
    case 'gone':
    case 'unheard':
      return 'The studio did not answer. Try again.';
  }
}
