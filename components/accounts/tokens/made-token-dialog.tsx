import { useRef, useState } from 'react';
import { Button } from '#components/ui/button';
import { copyText } from '#components/ui/copy-text';
import { Dialog } from '#components/ui/dialog';

interface MadeTokenDialogProps {
  readonly token: string;
  onClose(): void;
}

/** The only time that a token is seen. */
export function MadeTokenDialog({ token, onClose }: MadeTokenDialogProps) {
  const shown = useRef<HTMLElement>(null);
  const copy = useRef<HTMLButtonElement>(null);
  const [said, setSaid] = useState('');
  const copyToken = async () => {
    const isCopied = await copyText(token, shown.current);
    setSaid(isCopied ? 'Copied.' : 'It could not be copied. Mark it and copy it by hand.');
  };
  return (
    <Dialog
      title="Copy your token"
      description="It is shown this once. The studio keeps a hash, by which it knows the token again and nobody can read it."
      initialFocus={copy}
      onClose={onClose}
      footer={
        <Button look="primary" onClick={onClose}>
          Done
        </Button>
      }
    >
      <div className="flex flex-wrap items-center gap-3">
        <code
          ref={shown}
          className="min-w-0 flex-[1_1_16rem] select-all break-all rounded border border-line bg-sunken px-2.5 py-2 font-mono text-xs"
        >
          {token}
        </code>
        <Button ref={copy} onClick={() => void copyToken()}>
          Copy
        </Button>
      </div>
      <p role="status" className="mt-2 text-text-2 text-xs">
        {said}
      </p>
    </Dialog>
  );
}
