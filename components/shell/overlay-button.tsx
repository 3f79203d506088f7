'use client';

import type { ComponentProps } from 'react';
import { type OverlayName, showOverlay } from '#components/shell/show-overlay';
import { Button } from '#components/ui/button';

interface OverlayButtonProps extends ComponentProps<typeof Button> {
  readonly opens: OverlayName;
}

/** The way by hand to what has a key. */
export function OverlayButton({ opens, ...rest }: OverlayButtonProps) {
  return (
    <Button look="plain" aria-haspopup="dialog" onClick={() => showOverlay(opens)} {...rest} />
  );
}
