import { useRef, useState } from 'react';
import { Advice } from '#components/ui/advice';
import { Button } from '#components/ui/button';
import { Dialog } from '#components/ui/dialog';
import { revokeToken } from '#lib/accounts/tokens/actions';
import type { ApiToken } from '#lib/accounts/tokens/api-token';

interface RevokeDialogProps {
  readonly token: ApiToken;
  onClose(): void;
}

/** Asks once more: whatever uses the token stops working. */
export function RevokeDialog({ token, onClose }: RevokeDialogProps) {
  const cancel = useRef<HTMLButtonElement>(null);
  const [hasFailed, setFailed] = useState(false);
  const revoke = async () => {
    const answer = await revokeToken({ id: token.id }).catch(() => null);
    // One that is gone already is what was asked for.
    if (answer?.data) onClose();
    else setFailed(true);
  };
  return (
    <Dialog
      title={`Revoke “${token.name}”?`}
      initialFocus={cancel}
      onClose={onClose}
      footer={
        <>
          <Button ref={cancel} onClick={onClose}>
            Cancel
          </Button>
          <Button look="primary" onClick={() => void revoke()}>
            Revoke token
          </Button>
        </>
      }
    >
      <p className="text-pretty text-text-2">
        From its next request on, whatever uses it is refused. This cannot be undone; what it has
        ordered goes on.
      </p>
      <Advice
        id="revoke-problem"
        tone="bad"
        message={hasFailed ? 'The studio did not answer. The token may still be good.' : null}
      />
    </Dialog>
  );
}
