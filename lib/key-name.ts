/** One key of a shortcut, as it is seen and as it is said. */
export interface KeyName {
  readonly shown: string;
  readonly said: string;
}

/** The keys that are pressed together for a shortcut. */
export function keyNames(shortcut: string, isApple: boolean): KeyName[] {
  // A plus is a key, too.
  return shortcut.split(/(?<=.)\+/).map((key) => nameOf(key, isApple));
}

function nameOf(key: string, isApple: boolean): KeyName {
  const name = (isApple && appleNames[key]) || names[key];
  if (!name) return { shown: key, said: key };
  const [shown, said = shown] = name;
  return { shown, said };
}

type Names = Readonly<Record<string, readonly [shown: string, said?: string]>>;

const appleNames: Names = {
  Control: ['⌘', 'Command'],
  Alt: ['⌥', 'Option'],
  Shift: ['⇧', 'Shift'],
  Delete: ['⌦', 'Forward delete'],
  Backspace: ['⌫', 'Delete'],
};

const names: Names = {
  Control: ['Ctrl', 'Control'],
  ArrowLeft: ['←', 'Left arrow'],
  ArrowRight: ['→', 'Right arrow'],
  ArrowUp: ['↑', 'Up arrow'],
  ArrowDown: ['↓', 'Down arrow'],
  PageUp: ['Page Up'],
  PageDown: ['Page Down'],
  Escape: ['Esc', 'Escape'],
  '+': ['+', 'Plus'],
  '-': ['−', 'Minus'],
  '=': ['=', 'Equals'],
  '/': ['/', 'Slash'],
  '?': ['?', 'Question mark'],
  '@': ['@', 'At sign'],
  '[': ['[', 'Left bracket'],
  ']': [']', 'Right bracket'],
};
