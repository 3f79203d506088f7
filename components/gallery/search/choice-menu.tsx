import { Menu } from '@base-ui/react/menu';
import { Check, ChevronDown } from 'lucide-react';
import { mainElement } from '#components/ui/main-element';
import type { FilterChoice } from '#lib/gallery/search-menu';
import { itemLook, menuPillLook, popupLook } from './bar-look.ts';

interface ChoiceMenuProps {
  /** Seen, and the accessible name. */
  readonly label: string;
  /** The choice of none of them. */
  readonly anyLabel: string;
  readonly choices: readonly FilterChoice[];
  /** The token of the one that is chosen; null for none, and for one that is not in the menu. */
  readonly chosen: string | null;
  /** Whether there are others of its kind, so that "any" is not so. */
  readonly isNarrowed: boolean;
  onChoose(choice: FilterChoice | null): void;
}

/** One filter out of several that stand for each other. */
export function ChoiceMenu(props: ChoiceMenuProps) {
  const { label, anyLabel, choices, chosen, isNarrowed, onChoose } = props;
  const choose = (token: string) => onChoose(choices.find((each) => each.token === token) ?? null);
  const options = [{ token: any, label: anyLabel }, ...choices];
  return (
    <Menu.Root modal={false}>
      <Menu.Trigger className={menuPillLook}>
        {label}
        <ChevronDown size={12} aria-hidden="true" className="-mr-0.5 text-text-3" />
      </Menu.Trigger>
      <Menu.Portal container={mainElement()}>
        <Menu.Positioner align="start" sideOffset={6} className="z-40 outline-none">
          <Menu.Popup className={`min-w-44 ${popupLook}`}>
            <Menu.RadioGroup
              value={chosen ?? (isNarrowed ? '' : any)}
              onValueChange={choose}
              aria-label={label}
            >
              {options.map((option) => (
                <Menu.RadioItem
                  key={option.token}
                  value={option.token}
                  closeOnClick
                  className={itemLook}
                >
                  {option.label}
                  <Menu.RadioItemIndicator>
                    <Check size={14} aria-hidden="true" />
                  </Menu.RadioItemIndicator>
                </Menu.RadioItem>
              ))}
            </Menu.RadioGroup>
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}

/** No filter is typed like this. */
const any = 'any';
