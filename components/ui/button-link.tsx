import type { ComponentProps } from 'react';
import { type ButtonLook, buttonLook } from './button-look.ts';

type ButtonLinkProps = ComponentProps<'a'> & ButtonLook;

/**
 * A way to another page that stands where a button would. It loads that page anew: it is for pages
 * on which something went wrong, and so costs no other page the script of a soft link.
 */
export function ButtonLink({ look, size, className = '', ...rest }: ButtonLinkProps) {
  return <a className={`${buttonLook({ look, size })} ${className}`} {...rest} />;
}
