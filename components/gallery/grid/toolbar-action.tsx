import { Toolbar } from '@base-ui/react/toolbar';
import type { ComponentProps } from 'react';
import { Button } from '#components/ui/button';

/** A button of the toolbar; the arrow keys lead from one to the next. */
export function ToolbarAction({ className = '', ...rest }: ComponentProps<typeof Button>) {
  return (
    <Toolbar.Button render={<Button size="small" className={`px-3 ${className}`} {...rest} />} />
  );
}
