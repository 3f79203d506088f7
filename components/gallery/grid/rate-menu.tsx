import { Menu } from '@base-ui/react/menu';
import { Star } from 'lucide-react';
import { ToolbarAction } from '#components/gallery/grid/toolbar-action';
import { countLabel } from '#lib/generations/count';

const itemLook =
  'flex min-h-11 cursor-default select-none items-center gap-1 rounded px-2.5 outline-none data-highlighted:bg-hover md:min-h-7';

/** Stars for all that is chosen, or none. */
export function RateMenu({ onRate }: { onRate(rating: number | null): void }) {
  return (
    <Menu.Root modal={false}>
      <Menu.Trigger render={<ToolbarAction>Rate</ToolbarAction>} />
      <Menu.Portal container={document.querySelector('main')}>
        <Menu.Positioner side="top" sideOffset={8} className="z-40 outline-none">
          <Menu.Popup className="min-w-36 rounded-md border border-line-strong bg-raised p-1 shadow-lg outline-none">
            {[5, 4, 3, 2, 1].map((stars) => (
              <Menu.Item
                key={stars}
                label={countLabel(stars, 'star')}
                aria-label={countLabel(stars, 'star')}
                className={itemLook}
                onClick={() => onRate(stars)}
              >
                {Array.from({ length: stars }, (_, place) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: stars have no other name
                  <Star key={place} size={13} aria-hidden="true" className="fill-current" />
                ))}
              </Menu.Item>
            ))}
            <Menu.Item className={itemLook} onClick={() => onRate(null)}>
              No rating
            </Menu.Item>
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}
