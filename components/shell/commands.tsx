import type { Right } from '#lib/accounts/role';
import { type Theme, themes } from '#lib/accounts/theme';
import { collectionsPage, trashPage } from '#lib/gallery/collection-address';
import { searchLink } from '#lib/gallery/search-address';
import { matchText } from '#lib/gallery/search-match';
import { parseSearch } from '#lib/gallery/search-query';
import { promptsAddress, promptsPage } from '#lib/library/prompts/prompt-address';

export interface Command {
  readonly label: string;
  readonly hint: string;
  /** Other words by which it is looked for. */
  readonly words?: string;
  readonly needs: Right;
  /** Whether it is of an account, and there are accounts only where people sign in. */
  readonly isOfAccount?: boolean;
  readonly does: CommandDeed;
}

export type CommandDeed =
  | { readonly kind: 'go'; readonly href: string }
  | { readonly kind: 'import'; readonly what: 'files' | 'folder' }
  | { readonly kind: 'theme'; readonly theme: Theme }
  | { readonly kind: 'help' };

/** Who sees them. */
export interface CommandsOf {
  readonly rights: readonly Right[];
  /** Whether somebody has signed in. */
  readonly hasAccount: boolean;
  /** Whether the browser lets a person choose a folder. */
  readonly canChooseFolder: boolean;
}

const place = (label: string, href: string, needs: Right, words?: string): Command => ({
  label,
  hint: 'Go to',
  needs,
  does: { kind: 'go', href },
  ...(words && { words }),
});

const themeLabels = { system: 'Theme of the device', light: 'Light theme', dark: 'Dark theme' };

const commands: readonly Command[] = [
  place('Studio', '/', 'make', 'Compose, prompt, generate'),
  place('Gallery', '/gallery', 'look', 'Images, pictures'),
  place('Collections', collectionsPage, 'look'),
  place('Trash', trashPage, 'make', 'Deleted'),
  place('Experiments', '/experiments', 'look', 'Judging, ranking'),
  place('Library', '/library', 'look', 'Snippets, recipes'),
  place('Prompts', promptsPage, 'make', 'History, versions'),
  place('Shares', '/shares', 'look', 'Links'),
  place('Settings', '/settings', 'look', 'Spending, budget, key'),
  { ...place('Your account', '/settings/account', 'look', 'Password'), isOfAccount: true },
  { ...place('People', '/settings/people', 'manage', 'Invite'), isOfAccount: true },
  { ...place('Log', '/settings/log', 'manage'), isOfAccount: true },
  {
    label: 'New experiment',
    hint: 'Experiments',
    needs: 'make',
    does: { kind: 'go', href: '/experiments/new' },
  },
  {
    label: 'Import files',
    hint: 'Gallery',
    words: 'Upload images',
    needs: 'make',
    does: { kind: 'import', what: 'files' },
  },
  {
    label: 'Import a folder',
    hint: 'Gallery',
    words: 'Upload images',
    needs: 'make',
    does: { kind: 'import', what: 'folder' },
  },
  ...themes.map(
    (theme): Command => ({
      label: themeLabels[theme],
      hint: 'Looks',
      words: theme === 'system' ? 'System theme' : 'Mode',
      needs: 'look',
      does: { kind: 'theme', theme },
    }),
  ),
  {
    label: 'Keyboard shortcuts',
    hint: 'Help',
    words: 'Keys',
    needs: 'look',
    does: { kind: 'help' },
  },
];

/**
 * What is offered for what was typed, the likeliest first: the commands that it names, and behind
 * them the searches for it. Without a letter, all commands.
 */
export function commandsFor(typed: string, who: CommandsOf): Command[] {
  const text = typed.trim();
  const allowed = commands.filter((command) => isFor(command, who));
  if (text === '') return allowed;
  return [...named(text, allowed), ...searchesFor(text, who)];
}

function isFor({ needs, isOfAccount, does }: Command, who: CommandsOf): boolean {
  if (does.kind === 'import' && does.what === 'folder' && !who.canChooseFolder) return false;
  return who.rights.includes(needs) && (!isOfAccount || who.hasAccount);
}

/** Those of which each typed word begins a word, first those whose name goes as it was typed. */
function named(text: string, among: readonly Command[]): Command[] {
  const typed = text.split(/\s+/);
  const found = among.filter(({ label, words = '' }) =>
    typed.every((word) => rankIn(`${label} ${words}`, word) < strewn),
  );
  return found.toSorted((one, other) => rankIn(one.label, text) - rankIn(other.label, text));
}

/** The rank of what is found only by its letters, here and there: too little to be meant. */
const strewn = 2;

function rankIn(name: string, typed: string): number {
  return matchText(typed, name)?.rank ?? strewn;
}

function searchesFor(text: string, { rights }: CommandsOf): Command[] {
  const images: Command = {
    label: `Search images for “${text}”`,
    hint: 'Gallery',
    needs: 'look',
    does: { kind: 'go', href: searchLink(parseSearch(text).query) },
  };
  const prompts: Command = {
    label: `Search prompts for “${text}”`,
    hint: 'Library',
    needs: 'make',
    does: { kind: 'go', href: promptsAddress({ shows: 'sent', typed: text, before: null }) },
  };
  return [images, prompts].filter(({ needs }) => rights.includes(needs));
}
