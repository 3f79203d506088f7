import { Menu } from '@base-ui/react/menu';
import { Check, ChevronDown } from 'lucide-react';
import { useRef } from 'react';
import { mainElement } from '#components/ui/main-element';
import type { SearchQuery } from '#lib/gallery/search-filter';
import { type FilterChoice, hasFilter, moreChoices } from '#lib/gallery/search-menu';
import type { KnownNames } from '#lib/gallery/search-offers';
import { itemLook, menuPillLook, popupLook } from './bar-look.ts';

interface MoreMenuProps {
  readonly query: SearchQuery;
  readonly known: KnownNames;
  onToggle(choice: FilterChoice): void;
  /** Goes on in the field, where names are completed. */
  onBegin(name: 'tag' | 'in'): void;
}

/** What a picture has or is, and the names that are typed. */
export function MoreMenu({ query, known, onToggle, onBegin }: MoreMenuProps) {
  const begun = useRef<'tag' | 'in' | null>(null);
  const goOn = (isOpen: boolean) => {
    const name = begun.current;
    begun.current = null;
    if (!isOpen && name) onBegin(name);
  };
  return (
    <Menu.Root modal={false} onOpenChangeComplete={goOn}>
      <Menu.Trigger className={menuPillLook}>
        More
        <ChevronDown size={12} aria-hidden="true" className="-mr-0.5 text-text-3" />
      </Menu.Trigger>
      <Menu.Portal container={mainElement()}>
        <Menu.Positioner align="start" sideOffset={6} className="z-40 outline-none">
          <Menu.Popup className={`min-w-48 ${popupLook}`} finalFocus={() => begun.current === null}>
            {moreChoices.map((choice) => (
              <Menu.CheckboxItem
                key={choice.token}
                checked={hasFilter(query, choice)}
                onCheckedChange={() => onToggle(choice)}
                className={itemLook}
              >
                {choice.label}
                <Menu.CheckboxItemIndicator>
                  <Check size={14} aria-hidden="true" />
                </Menu.CheckboxItemIndicator>
              </Menu.CheckboxItem>
            ))}
            <Menu.Separator className="m-1 h-px bg-line" />
            <Menu.Item
              className={itemLook}
              disabled={known.tags.length === 0}
              onClick={() => {
                begun.current = 'tag';
              }}
            >
              {known.tags.length === 0 ? 'No tags yet' : 'Tag…'}
            </Menu.Item>
            <Menu.Item
              className={itemLook}
              disabled={known.collections.length === 0}
              onClick={() => {
                begun.current = 'in';
              }}
            >
              {known.collections.length === 0 ? 'No collections yet' : 'Collection…'}
            </Menu.Item>
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}
