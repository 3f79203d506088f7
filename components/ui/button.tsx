import type { ComponentProps } from 'react';
import { type ButtonLook, buttonLook } from './button-look.ts';

type ButtonProps = ComponentProps<'button'> & ButtonLook;

export function Button({ look, size, className = '', ...rest }: ButtonProps) {
  return (
    <button type="button" className={`${buttonLook({ look, size })} ${className}`} {...rest} />
  );
}
