import { Popover } from '@base-ui/react/popover';
import { ChevronDown } from 'lucide-react';
import { type ReactNode, useRef, useState } from 'react';
import { Button } from '#components/ui/button';
import { mainElement } from '#components/ui/main-element';
import { menuPillLook, popupLook } from './bar-look.ts';

interface BarPopoverProps {
  /** Seen, and the accessible name of the button and of what it opens. */
  readonly label: string;
  /** Seen in place of the label. */
  readonly icon?: ReactNode;
  readonly className: string;
  /** What is in it; `close` for what settles it. */
  children(close: () => void): ReactNode;
}

const iconLook =
  'w-11 px-0! aria-expanded:bg-hover aria-expanded:text-text md:h-[34px] md:w-[34px]';

/** Fields and choices that open beneath a button of the bar. */
export function BarPopover(props: BarPopoverProps) {
  const { label, icon, className, children } = props;
  const [isOpen, setOpen] = useState(false);
  const popup = useRef<HTMLDivElement>(null);
  return (
    <Popover.Root open={isOpen} onOpenChange={setOpen}>
      {icon ? (
        <Popover.Trigger
          render={<Button look="plain" aria-label={label} title={label} className={iconLook} />}
        >
          {icon}
        </Popover.Trigger>
      ) : (
        <Popover.Trigger className={menuPillLook}>
          {label}
          <ChevronDown size={12} aria-hidden="true" className="-mr-0.5 text-text-3" />
        </Popover.Trigger>
      )}
      <Popover.Portal container={mainElement()}>
        <Popover.Positioner align="start" sideOffset={6} collisionPadding={12} className="z-40">
          <Popover.Popup
            ref={popup}
            // A field that is focused on a phone would bring up its keyboard at once.
            initialFocus={popup}
            className={`${popupLook} ${className}`}
          >
            <Popover.Title className="sr-only">{label}</Popover.Title>
            {children(() => setOpen(false))}
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  );
}
