import { Menu } from '@base-ui/react/menu';

export const menuItemLook =
  'flex min-h-11 cursor-default select-none items-center rounded px-2.5 text-text outline-none data-highlighted:bg-hover md:min-h-7';

interface MenuActionProps {
  readonly label: string;
  onPress(): void;
}

/** A line of a menu that does something. */
export function MenuAction({ label, onPress }: MenuActionProps) {
  return (
    <Menu.Item className={menuItemLook} onClick={onPress}>
      {label}
    </Menu.Item>
  );
}
