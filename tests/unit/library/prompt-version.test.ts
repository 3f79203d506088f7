import { describe, expect, test } from 'vitest';
import {
  NewVersion,
  plainName,
  versionFailureWords,
  versionLabel,
} from '#lib/library/prompts/prompt-version';

const id = '01a2a2a2-0000-7000-8000-000000000000';

describe('a version', () => {
  test('belongs to a kept prompt, or to a new one with a name', () => {
    const version = { name: 'Warmer', prompt: ' A harbour ' };
    const kept = { ...version, prompt: 'A harbour' };
    expect(NewVersion.parse({ ...version, of: { id } })).toEqual({ ...kept, of: { id } });
    const of = { name: 'Harbour' };
    expect(NewVersion.parse({ ...version, of })).toEqual({ ...kept, of });
    expect(NewVersion.safeParse({ ...version, of: { id: 'mine' } }).success).toBe(false);
    expect(NewVersion.safeParse({ ...version, of: {} }).success).toBe(false);
  });

  test('is no version without words', () => {
    const parsed = NewVersion.safeParse({ of: { id }, name: 'Empty', prompt: ' ' });
    expect(parsed.error?.issues[0]?.message).toContain('Write a prompt first');
  });

  test('is called by its number, and by its name where it has one', () => {
    expect(versionLabel({ number: 2, name: plainName(2) })).toBe('Version 2');
    expect(versionLabel({ number: 3, name: 'Warmer' })).toBe('Version 3, Warmer');
  });

  test('says which one has its words already', () => {
    const known = { code: 'known', number: 3, name: 'Warmer' } as const;
    expect(versionFailureWords(known)).toContain('Version 3, Warmer');
    expect(versionFailureWords(undefined)).toContain('Try again');
  });
});
