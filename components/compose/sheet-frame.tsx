import type { KeyboardEvent, ReactNode, Ref } from 'react';
import { Button } from '#components/ui/button';
import { Icon } from '#components/ui/icon';

interface SheetFrameProps {
  readonly ref: Ref<HTMLElement>;
  readonly sheet: { readonly isOpen: boolean; fold(): void; close(): void };
  readonly children: ReactNode;
  onKeyDown(event: KeyboardEvent): void;
  /** Before what is inside hears it; undefined while nothing is to be heard. */
  readonly onKeyDownCapture: ((event: KeyboardEvent) => void) | undefined;
}

/** The composer's own ground: a column beside the feed, a sheet with a scrim behind it on a phone. */
export function SheetFrame(props: SheetFrameProps) {
  const { ref, sheet, children, onKeyDown, onKeyDownCapture } = props;
  return (
    <>
      {sheet.isOpen && (
        <div aria-hidden="true" onPointerDown={sheet.close} className="scrim md:hidden" />
      )}
      <section
        ref={ref}
        aria-label="Composer"
        tabIndex={-1}
        data-sheet={sheet.isOpen ? 'open' : 'folded'}
        onKeyDown={onKeyDown}
        onKeyDownCapture={onKeyDownCapture}
        onBlur={(event) => {
          const to = event.relatedTarget;
          // A menu or a dialog of the composer stands elsewhere in the page.
          if (to && !event.currentTarget.contains(to) && !isFloating(to)) sheet.fold();
        }}
        className="flex flex-col outline-none max-md:fixed max-md:inset-x-0 max-md:bottom-0 max-md:z-30 max-md:max-h-[85dvh] max-md:rounded-t-2xl max-md:border-line-strong max-md:border-t max-md:bg-raised md:sticky md:top-12 md:h-[calc(100dvh-3rem)] md:border-line md:border-r"
      >
        <div className="hidden shrink-0 items-center justify-between pt-1 pr-1 pl-4 unfolded:flex">
          <h2 className="font-semibold text-base tracking-tight">Compose</h2>
          <Button look="plain" size="icon" aria-label="Close composer" onClick={sheet.close}>
            <Icon name="close" size={18} />
          </Button>
        </div>
        {children}
      </section>
    </>
  );
}

function isFloating(element: Element): boolean {
  return element.closest('[data-base-ui-portal]') !== null;
}
