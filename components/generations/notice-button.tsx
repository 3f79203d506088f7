import type { ReactNode } from 'react';
import { Button } from '#components/ui/button';

interface NoticeButtonProps {
  /** The likeliest way on; it stands out from the notice's tinted ground. */
  readonly isMain?: boolean;
  readonly disabled?: boolean;
  readonly children: ReactNode;
  onPress(): void;
}

/** A way on from something that went wrong. */
export function NoticeButton({ isMain, disabled, children, onPress }: NoticeButtonProps) {
  return (
    <Button
      size="small"
      look={isMain ? 'quiet' : 'plain'}
      className={isMain ? 'bg-line! hover:bg-line-strong!' : 'hover:bg-line!'}
      disabled={disabled}
      onClick={onPress}
    >
      {children}
    </Button>
  );
}
