/**
 * All keys of the studio, for the help that shows them. What is told here has to be heard there, and a
 * control that names its key to assistive technology has to be told: tests/unit/shortcuts.test.ts.
 */

/** Where keys mean something. */
export type ShortcutPlace =
  | 'everywhere'
  | 'studio'
  | 'references'
  | 'drawing'
  | 'gallery'
  | 'collection'
  | 'picture'
  | 'variables'
  | 'results'
  | 'judging';

export interface Shortcut {
  /**
   * Each by itself does it. Written as `aria-keyshortcuts` writes them, with Control for Ctrl and
   * for the Cmd of Apple's keyboards.
   */
  readonly keys: readonly string[];
  /** Those of Apple's keyboards, where they are other ones. */
  readonly appleKeys?: readonly string[];
  /** What it does, as an order: "Add it to the favourites, or take it out". */
  readonly words: string;
}

export interface ShortcutGroup {
  readonly place: ShortcutPlace;
  readonly title: string;
  readonly shortcuts: readonly Shortcut[];
}

const marks: readonly Shortcut[] = [
  { keys: ['1', '2', '3', '4', '5'], words: 'Rate' },
  { keys: ['0'], words: 'Take the rating away' },
  { keys: ['F'], words: 'Add to the favourites, or take out' },
  { keys: ['Delete', 'Backspace'], words: 'Move to the trash' },
];

export const shortcutGroups: readonly ShortcutGroup[] = [
  {
    place: 'everywhere',
    title: 'Everywhere',
    shortcuts: [
      { keys: ['Control+K'], words: 'Go to a page, search images, or do something' },
      { keys: ['?'], words: 'Show these shortcuts' },
      { keys: ['F6'], words: 'Go to what was just said, with its Undo' },
      { keys: ['Escape'], words: 'Close what lies over the page' },
    ],
  },
  {
    place: 'studio',
    title: 'Studio',
    shortcuts: [
      { keys: ['Control+Enter'], words: 'Generate' },
      { keys: ['Alt+ArrowUp'], words: 'Bring back the prompt before' },
      { keys: ['Alt+ArrowDown'], words: 'Go on to the prompt after it' },
      { keys: ['Escape'], words: 'Leave the prompt' },
      { keys: ['@'], words: 'Mention a reference' },
      { keys: ['/'], words: 'Put in a snippet' },
      { keys: ['F8'], words: 'Go to the next thing underlined in the prompt' },
      { keys: ['Shift+F8'], words: 'Go to the one underlined before' },
      {
        keys: ['Control+Shift+['],
        appleKeys: ['Control+Alt+['],
        words: 'Fold the paragraph',
      },
      {
        keys: ['Control+Shift+]'],
        appleKeys: ['Control+Alt+]'],
        words: 'Unfold the paragraph',
      },
      { keys: ['Control+Z'], words: 'Undo' },
      { keys: ['Control+Shift+Z'], words: 'Redo' },
      { keys: ['PageDown'], words: 'Go to the next generation of the feed' },
      { keys: ['PageUp'], words: 'Go to the generation before' },
      { keys: ['Control+Home'], words: 'Leave the feed for the prompt' },
      { keys: ['Control+End'], words: 'Leave the feed at its end' },
    ],
  },
  {
    place: 'references',
    title: 'References',
    shortcuts: [
      { keys: ['Space'], words: 'Pick a reference up, or put it down' },
      { keys: ['ArrowUp', 'ArrowDown'], words: 'Move it while it is picked up' },
      { keys: ['Enter'], words: 'Show it larger' },
    ],
  },
  {
    place: 'drawing',
    title: 'Drawing on a reference',
    shortcuts: [
      { keys: ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown'], words: 'Move' },
      {
        keys: ['Shift+ArrowLeft', 'Shift+ArrowRight', 'Shift+ArrowUp', 'Shift+ArrowDown'],
        words: 'Move further',
      },
      { keys: ['Enter', 'Space'], words: 'Begin or end a mark, or write on a note' },
      { keys: ['Delete', 'Backspace'], words: 'Delete the mark' },
      { keys: ['Control+Z'], words: 'Undo' },
      { keys: ['Control+Shift+Z', 'Control+Y'], words: 'Redo' },
      { keys: ['Escape'], words: 'Go one step back' },
    ],
  },
  {
    place: 'gallery',
    title: 'Gallery',
    shortcuts: [
      { keys: ['/'], words: 'Search' },
      {
        keys: ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown'],
        words: 'Go from picture to picture',
      },
      { keys: ['Home', 'End'], words: 'Go to the ends of the row' },
      { keys: ['PageUp', 'PageDown'], words: 'Go a screen up or down' },
      { keys: ['Control+Home', 'Control+End'], words: 'Go to the newest or the oldest' },
      { keys: ['Enter'], words: 'Open the picture' },
      { keys: ['X', 'Space'], words: 'Choose the picture, or leave it out' },
      {
        keys: ['Shift+ArrowLeft', 'Shift+ArrowRight', 'Shift+ArrowUp', 'Shift+ArrowDown'],
        words: 'Choose all on the way',
      },
      { keys: ['Control+A'], words: 'Choose all' },
      { keys: ['Escape'], words: 'Choose none' },
      ...marks,
    ],
  },
  {
    place: 'collection',
    title: 'Collection',
    shortcuts: [
      { keys: ['Space'], words: 'Pick a picture up, or put it down' },
      {
        keys: ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown'],
        words: 'Move it while it is picked up',
      },
      { keys: ['Enter'], words: 'Open the picture' },
      { keys: ['X'], words: 'Choose the picture, or leave it out' },
      { keys: ['Control+A'], words: 'Choose all' },
      { keys: ['Escape'], words: 'Choose none' },
      ...marks,
    ],
  },
  {
    place: 'picture',
    title: 'Picture',
    shortcuts: [
      { keys: ['ArrowLeft', 'ArrowRight'], words: 'Go to the picture before or after' },
      { keys: ['+', '-'], words: 'Zoom in or out' },
      { keys: ['Enter', 'Space'], words: 'Show it pixel by pixel, or all of it' },
      {
        keys: ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown'],
        words: 'Look around while it is larger than its frame',
      },
      { keys: ['Escape'], words: 'Show all of it, then close' },
      ...marks,
    ],
  },
  {
    place: 'variables',
    title: 'Variables of an experiment',
    shortcuts: [
      { keys: ['ArrowUp', 'ArrowDown'], words: 'Go to the cell above or below' },
      { keys: ['Enter'], words: 'Go to the cell below' },
    ],
  },
  {
    place: 'results',
    title: 'Results of an experiment',
    shortcuts: [
      {
        keys: ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown'],
        words: 'Go from square to square',
      },
      { keys: ['Home', 'End'], words: 'Go to the ends of the row' },
      { keys: ['Enter', 'Space'], words: 'Open what is in the square' },
      { keys: ['+', '-'], words: 'Make the squares larger or smaller' },
    ],
  },
  {
    place: 'judging',
    title: 'Judging',
    shortcuts: [
      { keys: ['ArrowLeft'], words: 'The left one wins' },
      { keys: ['ArrowRight'], words: 'The right one wins' },
      { keys: ['ArrowUp', '='], words: 'Neither wins' },
      { keys: ['S'], words: 'Skip the pair' },
      { keys: ['Z', 'Backspace'], words: 'Take the last vote back' },
    ],
  },
];

/** The groups of some places first, then what holds everywhere, then the others. */
export function groupsFor(places: readonly ShortcutPlace[]): ShortcutGroup[] {
  const firstOnes = [...places, 'everywhere'];
  const rankOf = ({ place }: ShortcutGroup) => {
    const at = firstOnes.indexOf(place);
    return at < 0 ? firstOnes.length : at;
  };
  return shortcutGroups.toSorted((one, other) => rankOf(one) - rankOf(other));
}
