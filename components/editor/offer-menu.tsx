import { useEffect } from 'react';
import { OfferOption } from '#components/editor/offer-option';
import { countLabel } from '#lib/generations/count';
import { type OfferState, openOffer } from './offers.ts';

interface OfferMenuProps {
  readonly listId: string;
  readonly state: OfferState;
  onPoint(index: number): void;
  onChoose(index: number): void;
}

const box =
  'absolute inset-x-0 top-full z-20 mt-1 rounded-md border border-line-strong bg-raised p-1 shadow-[0_8px_24px_oklch(0_0_0/0.18)]';

/** What there is to choose from while something is typed that can be completed. */
export function OfferMenu({ listId, state, onPoint, onChoose }: OfferMenuProps) {
  const open = openOffer(state);
  const { active } = state;
  const hasItems = open !== null && open.items.length > 0;
  const option = hasItems ? `${listId}-${active}` : null;
  useEffect(() => {
    if (option) document.getElementById(option)?.scrollIntoView({ block: 'nearest' });
  }, [option]);
  return (
    <>
      <p role="status" className="sr-only">
        {announce(state)}
      </p>
      {open?.note && (
        <p ref={showWhole} className={`${box} px-2.5 py-2 text-text-2 text-xs`}>
          {open.note}
        </p>
      )}
      {hasItems && (
        <div
          ref={showWhole}
          id={listId}
          role="listbox"
          aria-label={open.title}
          tabIndex={-1}
          // The focus stays in the text, whatever is pressed here.
          onMouseDown={(event) => event.preventDefault()}
          className={`${box} max-h-[13.5rem] overflow-y-auto overscroll-contain`}
        >
          {open.items.map((item, index) => (
            <OfferOption
              key={item.id}
              id={`${listId}-${index}`}
              item={item}
              isActive={index === active}
              onPoint={() => onPoint(index)}
              onChoose={() => onChoose(index)}
            />
          ))}
        </div>
      )}
    </>
  );
}

function announce(state: OfferState): string {
  const { offer } = state;
  if (!offer) return '';
  const open = openOffer(state);
  if (open) return open.note ?? countLabel(open.items.length, open.noun);
  return offer.items.length > 0 ? '' : `No ${offer.noun} matches`;
}

/** In a panel that scrolls, the menu may lie beneath its edge. */
function showWhole(menu: HTMLElement | null): void {
  menu?.scrollIntoView({ block: 'nearest' });
}
