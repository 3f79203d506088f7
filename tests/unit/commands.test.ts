import { describe, expect, test } from 'vitest';
import { type CommandsOf, commandsFor } from '#components/shell/commands';
import { rightsOf } from '#lib/accounts/role';

const owner: CommandsOf = { rights: rightsOf('owner'), hasAccount: true, canChooseFolder: true };
const viewer: CommandsOf = { ...owner, rights: rightsOf('viewer') };

const labels = (typed: string, who: CommandsOf = owner) =>
  commandsFor(typed, who).map(({ label }) => label);
const addressOf = (typed: string, label: string) => {
  const does = commandsFor(typed, owner).find((command) => command.label === label)?.does;
  return does?.kind === 'go' ? does.href : null;
};

describe('the commands', () => {
  test('are all there before anything is typed, and no search is', () => {
    expect(labels('')).toEqual(expect.arrayContaining(['Gallery', 'Dark theme', 'People']));
    expect(labels(' ')).toEqual(labels(''));
    expect(labels('').filter((label) => label.startsWith('Search'))).toEqual([]);
  });

  test.each([
    ['exp', 'Experiments'],
    ['new exp', 'New experiment'],
    ['dark', 'Dark theme'],
    ['theme dark', 'Dark theme'],
    ['spend', 'Settings'],
    ['upload', 'Import files'],
    ['KEY', 'Keyboard shortcuts'],
  ])('of which %j means %s first', (typed, label) => {
    expect(labels(typed)[0]).toBe(label);
  });

  test('are not found by letters in the middle of a word', () => {
    expect(labels('allery')).toEqual(['Search images for “allery”', 'Search prompts for “allery”']);
  });

  test('have different names', () => {
    expect(new Set(labels('')).size).toBe(labels('').length);
  });
});

describe('what was typed', () => {
  test('is searched for as in the field of the gallery, filters and all', () => {
    const label = 'Search images for “boats is:favourite”';
    expect(addressOf('boats is:favourite', label)).toBe('/gallery?q=boats+is%3Afavourite');
  });

  test('is searched for in the prompts', () => {
    expect(addressOf('red boats', 'Search prompts for “red boats”')).toBe(
      '/library/prompts?q=red+boats',
    );
  });

  test('comes behind the commands that it names', () => {
    expect(labels('trash')).toEqual([
      'Trash',
      'Search images for “trash”',
      'Search prompts for “trash”',
    ]);
  });
});

describe('who only looks', () => {
  test('is offered nothing that makes or manages', () => {
    for (const label of ['Studio', 'Trash', 'New experiment', 'Import files', 'People', 'Log']) {
      expect(labels('', owner)).toContain(label);
      expect(labels('', viewer)).not.toContain(label);
    }
    expect(labels('', viewer)).toEqual(expect.arrayContaining(['Collections', 'Your account']));
    expect(labels('boats', viewer)).toEqual(['Search images for “boats”']);
  });

  test('and a member is offered no people', () => {
    const member = { ...owner, rights: rightsOf('member') };
    expect(labels('', member)).toContain('New experiment');
    expect(labels('', member)).not.toContain('People');
  });
});

test('where nobody signs in there are no accounts', () => {
  const alone = { ...owner, hasAccount: false };
  for (const label of ['Your account', 'People', 'Log']) {
    expect(labels('', alone)).not.toContain(label);
  }
});

test('a phone is offered no folder', () => {
  expect(labels('import', { ...owner, canChooseFolder: false })).not.toContain('Import a folder');
});
