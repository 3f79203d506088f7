import { Menu } from '@base-ui/react/menu';
import { useRouter } from 'next/navigation';
import { useMayMake } from '#components/accounts/may-make';
import { ToolbarAction } from '#components/gallery/grid/toolbar-action';
import { MenuAction, menuItemLook } from '#components/references/menu-action';
import { mainElement } from '#components/ui/main-element';
import { tell } from '#components/ui/toast-manager';
import { mostAgain } from '#lib/gallery/again';
import { referenceRules } from '#lib/references/reference-rules';
import { copyPrompts } from './copy-prompts.ts';
import type { PictureVerbs } from './use-picture-verbs.tsx';

interface MoreVerbsProps {
  readonly ids: readonly string[];
  readonly verbs: PictureVerbs;
  /** Asks for what they are to get or to be made into, in a dialog. */
  onAsk(what: 'note' | 'describe' | 'again'): void;
}

/** What is not done every day with all that is chosen. */
export function MoreVerbs({ ids, verbs, onAsk }: MoreVerbsProps) {
  const router = useRouter();
  const mayMake = useMayMake();
  const { maxCount } = referenceRules;
  const refer = async () => {
    try {
      const { addAllToTray } = await import('#components/references/add-to-tray');
      addAllToTray(ids.map((imageId) => ({ imageId, name: verbs.promptOf(imageId) ?? '' })));
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
            <MenuAction label="Note…" onPress={() => onAsk('note')} />
            <MenuAction label="Alternative text…" onPress={() => onAsk('describe')} />
            <MenuAction label="Copy prompts" onPress={() => void copyPrompts(ids, verbs)} />
            {mayMake && (
              <>
                <UpTo
                  most={mostAgain}
                  count={ids.length}
                  label="Generate again"
                  dots="…"
                  onPress={() => onAsk('again')}
                />
                <UpTo
                  most={maxCount}
                  count={ids.length}
                  label="Use as reference"
                  onPress={() => void refer()}
                />
              </>
            )}
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}

interface UpToProps {
  readonly most: number;
  readonly count: number;
  readonly label: string;
  /** Behind the label of what asks on. */
  readonly dots?: string;
  onPress(): void;
}

/** What can be done with so many at once and no more, which it says where they are more. */
function UpTo({ most, count, label, dots = '', onPress }: UpToProps) {
  if (count <= most) return <MenuAction label={label + dots} onPress={onPress} />;
  return (
    <Menu.Item disabled className={`${menuItemLook} data-disabled:opacity-50`}>
      {`${label}, at most ${most}`}
    </Menu.Item>
  );
}
