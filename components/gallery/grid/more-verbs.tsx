import { Menu } from '@base-ui/react/menu';
import { useRouter } from 'next/navigation';
import { useMayMake } from '#components/accounts/may-make';
import { ToolbarAction } from '#components/gallery/grid/toolbar-action';
import { MenuAction, menuItemLook } from '#components/references/menu-action';
import { mainElement } from '#components/ui/main-element';
import { tell } from '#components/ui/toast-manager';
import { referenceRules } from '#lib/references/reference-rules';
import type { PictureVerbs } from './use-picture-verbs.tsx';

interface MoreVerbsProps {
  readonly ids: readonly string[];
  readonly verbs: PictureVerbs;
  /** Asks for the words that all of them get. */
  onWrite(kind: 'note' | 'describe'): void;
}

/** What is not done every day with all that is chosen. */
export function MoreVerbs({ ids, verbs, onWrite }: MoreVerbsProps) {
  const router = useRouter();
  const mayMake = useMayMake();
  const { maxCount } = referenceRules;
  const refer = async () => {
    try {
      const { addAllToTray } = await import('#components/references/add-to-tray');
      addAllToTray(ids.map((imageId) => ({ imageId, name: verbs.promptOf(imageId) })));
      router.push('/');
    } catch {
      tell('The studio did not answer. Try again.');
    }
  };
  return (
    <Menu.Root modal={false}>
      <Menu.Trigger render={<ToolbarAction>More</ToolbarAction>} />
      <Menu.Portal container={mainElement()}>
        <Menu.Positioner side="top" sideOffset={8} className="z-40 outline-none">
          <Menu.Popup className="min-w-44 rounded-md border border-line-strong bg-raised p-1 shadow-lg outline-none">
            <MenuAction label="Note…" onPress={() => onWrite('note')} />
            <MenuAction label="Alternative text…" onPress={() => onWrite('describe')} />
            {mayMake && ids.length <= maxCount && (
              <MenuAction label="Use as reference" onPress={() => void refer()} />
            )}
            {mayMake && ids.length > maxCount && (
              <Menu.Item disabled className={`${menuItemLook} data-disabled:opacity-50`}>
                {`Use as reference, at most ${maxCount}`}
              </Menu.Item>
            )}
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}
