import { useRouter } from 'next/navigation';
import { useEffect, useRef, useState } from 'react';
import { Button } from '#components/ui/button';
import { heardFrom } from '#lib/ask-action';
import { revokeGuestLink } from '#lib/experiments/guests/actions';
import { linkFailureWords } from '#lib/experiments/guests/guest-link';

interface LinkRevokingProps {
  readonly id: string;
  /** Why it was not revoked, or null where it was. */
  onRevoked(problem: string | null): void;
}

/** Ends a link for good, and asks once more before: somebody may be judging. */
export function LinkRevoking({ id, onRevoked }: LinkRevokingProps) {
  const router = useRouter();
  const keep = useRef<HTMLButtonElement>(null);
  const ask = useRef<HTMLButtonElement>(null);
  const [isAsking, setAsking] = useState(false);
  /** Whether it was kept just now: the focus goes back to where it came from. */
  const [isKept, setKept] = useState(false);
  useEffect(() => {
    if (isAsking) keep.current?.focus();
    else if (isKept) ask.current?.focus();
  }, [isAsking, isKept]);
  if (!isAsking) {
    return (
      <Button ref={ask} size="small" className="text-bad!" onClick={() => setAsking(true)}>
        Revoke
      </Button>
    );
  }
  const revoke = async () => {
    const revoked = await heardFrom(revokeGuestLink({ id }), linkFailureWords);
    setAsking(false);
    onRevoked(revoked.ok ? null : revoked.failure);
    router.refresh();
  };
  return (
    <>
      <p role="status" className="text-pretty text-text-2 text-xs">
        Nobody judges by it any more, for good. Votes stay.
      </p>
      <Button
        ref={keep}
        size="small"
        onClick={() => {
          setKept(true);
          setAsking(false);
        }}
      >
        Keep it
      </Button>
      <Button size="small" look="primary" onClick={() => void revoke()}>
        Revoke
      </Button>
    </>
  );
}
