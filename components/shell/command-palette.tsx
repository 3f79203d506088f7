import { type KeyboardEvent, type RefObject, useId, useState } from 'react';
import { canChooseFolder } from '#components/gallery/import/choose-files';
import { type Command, type CommandsOf, commandsFor } from '#components/shell/commands';
import { showOverlay } from '#components/shell/show-overlay';
import { optionId } from '#components/ui/option-id';
import { OptionList } from '#components/ui/option-list';
import { countLabel } from '#lib/generations/count';
import { useCommand } from './use-command.ts';

interface CommandPaletteProps extends Omit<CommandsOf, 'canChooseFolder'> {
  readonly field: RefObject<HTMLInputElement | null>;
}

/** More of it no page searches for. */
const mostCharacters = 300;

/** All that can be gone to and done from anywhere, by the first letters of its name. */
export function CommandPalette({ field, ...who }: CommandPaletteProps) {
  const listId = useId();
  const [typed, setTyped] = useState('');
  const [active, point] = useState(0);
  const carryOut = useCommand();
  const found = commandsFor(typed, { ...who, canChooseFolder: canChooseFolder() });

  const take = ({ does }: Command) => {
    showOverlay(null);
    carryOut(does);
  };
  const press = (event: KeyboardEvent) => {
    const act = actOf(event, { found, active, point, take });
    if (!act) return;
    event.preventDefault();
    act();
  };
  return (
    <div className="grid gap-3">
      <input
        ref={field}
        type="text"
        role="combobox"
        aria-label="Command or search"
        aria-expanded="true"
        aria-autocomplete="list"
        aria-controls={listId}
        aria-activedescendant={optionId(listId, active)}
        placeholder="Type a command, or what to search for"
        autoComplete="off"
        autoCapitalize="off"
        autoCorrect="off"
        spellCheck={false}
        enterKeyHint="go"
        maxLength={mostCharacters}
        value={typed}
        onChange={({ target }) => {
          setTyped(target.value);
          point(0);
        }}
        onKeyDown={press}
        className="field-focus h-11 w-full min-w-0 rounded-md border border-line bg-sunken px-3 text-base outline-none md:h-9 md:text-body"
      />
      <p role="status" className="sr-only">
        {countLabel(found.length, 'command')}
      </p>
      <OptionList
        id={listId}
        label="Commands"
        options={found}
        active={active}
        className="-mx-2.5 md:h-[min(22rem,50dvh)]"
        onPoint={point}
        onTake={take}
      />
    </div>
  );
}

interface Choice {
  readonly found: readonly Command[];
  readonly active: number;
  point(index: number): void;
  take(command: Command): void;
}

/** What a key does in the field; null leaves it to the browser. */
function actOf(event: KeyboardEvent, { found, active, point, take }: Choice): (() => void) | null {
  const { key, ctrlKey, metaKey, altKey, shiftKey, nativeEvent } = event;
  // Safari ends a composition before it tells of the Enter that ended it.
  const isComposing = nativeEvent.isComposing || nativeEvent.keyCode === 229;
  if (isComposing || ctrlKey || metaKey || altKey || shiftKey) return null;
  const command = found[active];
  switch (key) {
    case 'ArrowDown':
      return () => point((active + 1) % found.length);
    case 'ArrowUp':
      return () => point((active - 1 + found.length) % found.length);
    case 'Enter':
      return command ? () => take(command) : null;
    default:
      return null;
  }
}
