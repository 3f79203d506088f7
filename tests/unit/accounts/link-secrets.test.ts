import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { newLinkSecret, openedId, sealedId } from '#lib/accounts/visitors/link-secrets';
import { newClientKey, newId } from '#lib/id';

describe('an identifier under the secret of a link', () => {
  test('is found again from its name, and says nothing without the secret', () => {
    const [secret, other] = [newLinkSecret(), newLinkSecret()];
    for (const id of [newId(), newId(), newClientKey()]) {
      const name = sealedId(secret, id);
      expect(name).toMatch(/^[\w-]{22}$/);
      expect(openedId(secret, name)).toBe(id);
      expect(openedId(other, name)).not.toBe(id);
      expect(sealedId(other, id)).not.toBe(name);
    }
  });

  test('has nothing in common with one that was made a moment later', () => {
    const secret = newLinkSecret();
    const ids = Array.from({ length: 100 }, () => newId());
    // The identifiers begin with the time; their names must not.
    const beginnings = new Set(ids.map((id) => sealedId(secret, id).slice(0, 6)));
    expect(beginnings.size).toBe(ids.length);
  });

  test('is nothing for a name that was made up', () => {
    const secret = newLinkSecret();
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (name) => {
        expect(() => openedId(secret, name)).not.toThrow();
      }),
    );
    expect(openedId(secret, '')).toBeNull();
    expect(openedId(secret, newId())).toBeNull();
  });

  test('has one name only', () => {
    const secret = newLinkSecret();
    const name = sealedId(secret, newId());
    // The last of 22 characters has bits to spare.
    const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
    const spellings = [...alphabet].map((last) => name.slice(0, -1) + last);
    const same = spellings.filter((each) => openedId(secret, each) === openedId(secret, name));
    expect(same).toEqual([name]);
  });
});
