import Link from 'next/link';
import type { ComponentProps } from 'react';
import { type ButtonLook, buttonLook } from './button-look.ts';

type SoftButtonLinkProps = ComponentProps<typeof Link> & ButtonLook;

/** A way within the studio that stands where a button would: what this page is doing goes on. */
export function SoftButtonLink({ look, size, className = '', ...rest }: SoftButtonLinkProps) {
  return (
    <Link prefetch={false} className={`${buttonLook({ look, size })} ${className}`} {...rest} />
  );
}
