import { emptyRecipe } from '#lib/compose/empty-recipe';
import { newClientKey } from '#lib/id';
import type { Intake } from '#lib/references/kept-reference';
import { newShareRules } from '#lib/shares/share-rules';
import { forgedId } from '#tests/support/built-studio';
import type { Caller } from '#tests/support/caller';
import { designOf } from '#tests/support/designs';
import { firstImage } from '#tests/support/first-image';
import { snippetOf } from '#tests/support/library-entries';
import { type Door, outcome } from '#tests/support/network-studio';

/** What somebody has that others must not learn of. */
export type Thing =
  | 'image'
  | 'generation'
  | 'reference'
  | 'collection'
  | 'saved search'
  | 'entry'
  | 'kept prompt'
  | 'experiment'
  | 'guest link'
  | 'share'
  | 'token'
  | 'person';

/** What each of them is known by. */
export type Things = Readonly<Record<Thing, string>>;

const limits = { expiresAt: null, mostVisits: null };
const orderOf = (prompt: string) => ({
  ...{ clientKey: newClientKey(), recipe: { ...emptyRecipe, prompt } },
});

/** Makes one of each, all of them with these words in it. */
export async function makeThings(door: Door, owner: Caller, words: string) {
  const make = async <Value>(file: string, name: string, input: unknown) =>
    outcome<Value>(await door.act(owner, `lib/${file}`, name, input));
  const idOf = async (file: string, name: string, input: unknown) =>
    (await make<{ id: string }>(file, name, input)).id;

  const generation = await idOf('generations/actions.ts', 'generate', orderOf(words));
  const image = await firstImage(owner);
  const collection = await idOf('gallery/collection-actions.ts', 'createCollection', {
    ...{ name: words, parentId: null },
  });
  const change = { kind: 'collect', collectionId: collection, isIn: true };
  await make('gallery/change-actions.ts', 'changeImages', { ids: [image], change });
  const experiment = await make<string>('experiments/actions.ts', 'startNewExperiment', {
    ...{ clientKey: newClientKey(), name: words, question: '', design: designOf(words) },
  });
  const version = { of: { name: words }, name: 'First', prompt: words };
  const file = 'library/prompts/actions.ts';
  const kept = await make<{ keptPromptId: string }>(file, 'keepPrompt', version);
  const judges = { experimentId: experiment, name: words, asksName: false, expiresAt: null };
  const share = await make<{ id: string; address: string }>('shares/actions.ts', 'createShare', {
    ...{
      source: { kind: 'images', ids: [image] },
      rules: newShareRules(words),
      limits,
      password: null,
    },
  });
  const token = { name: words, scopes: ['images:read'], days: 7 };
  const things: Things = {
    ...{ image, generation, collection, experiment, share: share.id },
    reference: await makeReference(owner, image),
    'saved search': await idOf('gallery/saved-search-actions.ts', 'saveSearch', {
      ...{ name: words, query: words },
    }),
    entry: await idOf('library/actions.ts', 'createEntry', snippetOf(words)),
    'kept prompt': kept.keptPromptId,
    'guest link': await idOf('experiments/guests/actions.ts', 'inviteJudges', judges),
    token: await idOf('accounts/tokens/actions.ts', 'createToken', token),
    // Whoever sets a studio up is who it belonged to before.
    person: 'local',
  };
  return { things, shareAddress: share.address };
}

async function makeReference(owner: Caller, imageId: string): Promise<string> {
  const json = { 'content-type': 'application/json' };
  const body = JSON.stringify({ imageId });
  const answer = await owner.ask('POST', '/api/references/from-image', json, body);
  const { reference } = (await answer.json()) as Intake;
  if (!reference) throw new Error('The picture was not taken as a reference.');
  return reference.key;
}

/** Well formed, and nobody's. */
export function forgedOf(thing: Thing): string {
  return thing === 'reference' ? 'f'.repeat(64) : forgedId;
}

/** Where something of somebody's is read, `:id` for what it is known by. */
export const theirPaths: ReadonlyArray<readonly [Thing, string]> = [
  ['image', '/gallery/:id'],
  ['image', '/api/images/:id/small'],
  ['image', '/api/images/:id/original'],
  ['image', '/api/images/:id/alike?by=colour'],
  ['image', '/api/images/:id/lineage'],
  ['reference', '/api/references/:id/sent'],
  ['reference', '/api/references/:id/small'],
  ['collection', '/collections/:id'],
  ['collection', '/api/collections/:id/images'],
  ['kept prompt', '/library/prompts/:id'],
  ['generation', '/api/generations/:id'],
  ['experiment', '/experiments/:id'],
  ['experiment', '/experiments/:id/judge'],
  ['experiment', '/experiments/:id/report'],
  ['experiment', '/api/experiments/:id/results'],
  ['experiment', '/api/experiments/:id/pairs'],
  ['experiment', '/api/experiments/:id/export'],
  ['experiment', '/api/experiments/:id/contact-sheet'],
  ['share', '/shares/:id'],
  ['share', '/api/shares/:id/export'],
  ['share', '/api/shares/:id/picks'],
];

/** What is done, and with what input. */
type Act = readonly [Thing, (id: string) => unknown];

const one = (thing: Thing): Act => [thing, (id) => ({ id })];
const named = (thing: Thing): Act => [thing, (id) => ({ id, name: 'Mine now' })];
const mine = { rules: newShareRules('Mine now'), limits, password: null };

/** What can be done to something of somebody's, by the file and the name of the action. */
export const theirActions: Readonly<Record<string, Readonly<Record<string, Act>>>> = {
  'lib/accounts/tokens/actions.ts': { revokeToken: one('token') },
  'lib/experiments/actions.ts': {
    countMarks: ['experiment', (id) => ({ id, isOn: true })],
    extendExperiment: ['experiment', (id) => ({ id, repeats: 2 })],
    renameExperiment: named('experiment'),
    steerExperiment: ['experiment', (id) => ({ id, course: 'cancel' })],
  },
  'lib/experiments/guests/actions.ts': {
    inviteJudges: [
      'experiment',
      (experimentId) => ({ experimentId, name: 'Mine', asksName: false, expiresAt: null }),
    ],
    revokeGuestLink: one('guest link'),
  },
  'lib/gallery/again-actions.ts': {
    generateAgain: ['image', (imageId) => ({ orders: [{ clientKey: newClientKey(), imageId }] })],
  },
  'lib/gallery/change-actions.ts': {
    changeImages: ['image', (id) => ({ ids: [id], change: { kind: 'trash', isTrashed: true } })],
  },
  'lib/gallery/collection-actions.ts': {
    chooseCover: ['collection', (id) => ({ id, imageId: null })],
    createCollection: ['collection', (parentId) => ({ name: 'Inside', parentId })],
    deleteCollection: one('collection'),
    findMemberships: ['image', (id) => ({ ids: [id] })],
    moveCollection: ['collection', (id) => ({ id, parentId: null })],
    moveInCollection: ['collection', (id) => ({ id, imageId: forgedId, behind: null })],
    renameCollection: named('collection'),
  },
  'lib/gallery/saved-search-actions.ts': {
    deleteSearch: one('saved search'),
    renameSearch: named('saved search'),
  },
  'lib/gallery/sharing/actions.ts': {
    findAccesses: one('collection'),
    shareInside: ['collection', (id) => ({ id, personId: null, access: 'view' })],
    takeOutOfCollection: ['image', (imageId) => ({ id: forgedId, imageId })],
  },
  'lib/gallery/trash-actions.ts': { deleteImages: ['image', (id) => ({ ids: [id] })] },
  'lib/generations/actions.ts': {
    cancelGeneration: one('generation'),
    dismissGeneration: one('generation'),
    fetchMissing: one('generation'),
    generate: ['generation', (repeats) => ({ ...orderOf('Again'), repeats })],
  },
  'lib/library/actions.ts': {
    createEntry: ['image', (preview) => snippetOf('Mine', { preview })],
    deleteEntry: one('entry'),
    duplicateEntry: one('entry'),
    putEntryInto: ['entry', (id) => ({ id, folder: 'Mine' })],
    updateEntry: ['entry', (id) => ({ id, entry: snippetOf('Mine now') })],
  },
  'lib/library/prompts/actions.ts': {
    keepPrompt: ['kept prompt', (id) => ({ of: { id }, name: 'Mine', prompt: 'Mine' })],
    renameKeptPrompt: named('kept prompt'),
  },
  'lib/people/actions.ts': {
    givePersonBudget: ['person', (id) => ({ id, budget: { dayImages: 0, monthImages: 0 } })],
    giveRole: ['person', (id) => ({ id, role: 'viewer' })],
    linkForNewPassword: one('person'),
    removePerson: one('person'),
    shutOut: ['person', (id) => ({ id, isSuspended: true })],
  },
  'lib/references/actions.ts': {
    keepDrawing: [
      'reference',
      (baseKey) => ({ key: 'e'.repeat(64), baseKey, drawing: { version: 1, marks: [] } }),
    ],
  },
  'lib/shares/actions.ts': {
    changeShare: ['share', (id) => ({ id, ...mine })],
    createShare: ['image', (id) => ({ source: { kind: 'images', ids: [id] }, ...mine })],
    moveShare: ['share', (id) => ({ id, to: 'revoked' })],
    removeShare: ['share', (id) => ({ id })],
  },
  'lib/shares/experiment-actions.ts': { deleteExperiment: one('experiment') },
};

/** All other actions: what they are about is whose who asks, or cannot be told apart here. */
export const ownActions: Readonly<Record<string, readonly string[]>> = {
  'lib/accounts/door-actions.ts': ['leaveStudio'],
  // Devices and passkeys, versions and comments are known to nobody but their owner's page: the
  // integration tests ask for them with another's identifiers.
  'lib/accounts/own-actions.ts': [
    'removePasskey',
    'saveOwnName',
    'saveOwnPassword',
    'signDeviceOut',
  ],
  'lib/accounts/tokens/actions.ts': ['createToken'],
  'lib/experiments/actions.ts': ['startNewExperiment'],
  // Who hands back what was deleted has had it.
  'lib/gallery/collection-actions.ts': ['restoreCollection'],
  'lib/gallery/saved-search-actions.ts': ['saveSearch'],
  'lib/gallery/trash-actions.ts': ['emptyTrash'],
  'lib/generations/actions.ts': ['dismissInterruption', 'tryAgain'],
  'lib/generations/key-actions.ts': ['removeKey', 'saveKey'],
  'lib/library/actions.ts': ['addStarterSet', 'renameFolder', 'restoreEntry'],
  'lib/library/prompts/actions.ts': ['deleteVersion', 'renameVersion', 'restoreVersion'],
  // Invitations belong to all who manage.
  'lib/people/actions.ts': ['invitePerson', 'leaveForGood', 'takeBackInvitation'],
  'lib/shares/actions.ts': ['moderate'],
  'lib/spending/actions.ts': ['saveBudget'],
};
