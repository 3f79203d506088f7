import { useRouter } from 'next/navigation';
import { useId, useState } from 'react';
import { LinkList } from '#components/experiments/guests/link-list';
import { NewLinkForm } from '#components/experiments/guests/new-link-form';
import { ShownLink } from '#components/experiments/guests/shown-link';
import { OnlyHereAdvice } from '#components/shares/only-here-advice';
import { Advice } from '#components/ui/advice';
import { Button } from '#components/ui/button';
import { Dialog } from '#components/ui/dialog';
import { heardFrom } from '#lib/ask-action';
import { inviteJudges } from '#lib/experiments/guests/actions';
import {
  type GuestLinkOrder,
  type GuestLinkView,
  linkFailureWords,
} from '#lib/experiments/guests/guest-link';

interface InviteDialogProps {
  readonly experimentId: string;
  readonly links: readonly GuestLinkView[];
  readonly canMake: boolean;
  onClose(): void;
}

/** Makes links by which others judge, and ends them. */
export function InviteDialog({ experimentId, links, canMake, onClose }: InviteDialogProps) {
  const id = useId();
  const router = useRouter();
  const [shown, setShown] = useState<Pick<GuestLinkView, 'name' | 'address'> | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const make = async (order: GuestLinkOrder) => {
    const made = await heardFrom(inviteJudges({ experimentId, ...order }), linkFailureWords);
    setProblem(made.ok ? null : made.failure);
    if (made.ok) setShown({ name: order.name, address: made.value.address });
    router.refresh();
  };
  return (
    <Dialog
      title={canMake ? 'Invite judges' : 'Links of judges'}
      description="Whoever has a link judges without an account, and sees the pictures alone"
      onClose={onClose}
      footer={
        <Button look="primary" onClick={onClose}>
          Done
        </Button>
      }
    >
      <div className="grid gap-5">
        <OnlyHereAdvice
          id={`${id}-here`}
          remedy="Give it an address first: see “A studio for a team” in the README."
        />
        {shown ? (
          <ShownLink {...shown} onMakeAnother={canMake ? () => setShown(null) : null} />
        ) : (
          canMake && <NewLinkForm onMake={make} />
        )}
        <Advice id={`${id}-problem`} tone="bad" message={problem} />
        {links.length > 0 && <LinkList links={links} onShow={setShown} onRevoked={setProblem} />}
      </div>
    </Dialog>
  );
}
