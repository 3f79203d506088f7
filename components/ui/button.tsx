import type { ComponentProps } from 'react';
import { type ButtonLook, buttonLook } from './button-look.ts';

interface ButtonProps extends ComponentProps<'button'>, ButtonLook {
  /** Whether what it began is still under way; the focus stays on it, as it would not if disabled. */
  readonly isBusy?: boolean;
}

export function Button({ look, size, isBusy = false, className = '', ...rest }: ButtonProps) {
  return (
    <button
      type="button"
      aria-disabled={isBusy || undefined}
      className={`${buttonLook({ look, size })} ${isBusy ? 'opacity-50' : ''} ${className}`}
      {...rest}
    />
  );
}
