import { takeIn } from '#lib/references/take-in';
import type { Backend } from '#tests/support/backend';
import { png } from '#tests/support/picture-files';

/** The key of a small picture that somebody has given as a reference. */
export async function keepReference(
  { db }: Pick<Backend, 'db'>,
  ownerId: string,
  width = 120,
): Promise<string> {
  const bytes = await png({ width, height: 80 });
  async function* source() {
    yield bytes;
  }
  const delivery = { name: 'a.png', source: source(), madeFrom: null };
  const taken = await takeIn(db, { id: ownerId }, delivery);
  if (!taken.ok || !taken.value.reference) throw new Error('The reference was not taken.');
  return taken.value.reference.key;
}
