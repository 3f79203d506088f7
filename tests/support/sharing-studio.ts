import sharp from 'sharp';
import { emptyRecipe } from '#lib/compose/empty-recipe';
import { newClientKey } from '#lib/id';
import { builtActions } from '#tests/support/built-studio';
import { Caller } from '#tests/support/caller';
import { firstImage } from '#tests/support/first-image';
import { Door, outcome, startNetworkStudio } from '#tests/support/network-studio';
import { pictureWithRecipe } from '#tests/support/recipe-files';
import { openRules, picturesOn, shareOrder } from '#tests/support/share-orders';

/** Words that a share may have to hide, and nothing else says. */
export const hidden = {
  prompt: 'A canary over the hidden harbour',
  referenceName: 'canary-reference-file',
  fileName: 'canary-import-file',
  password: 'canary password',
  email: 'ada@studio.example',
} as const;

type Order = ReturnType<typeof shareOrder>;

export interface MadeShare {
  readonly id: string;
  readonly address: string;
}

/** A studio on the network and its owner, who has pictures with much to hide. */
export interface SharingStudio {
  readonly url: string;
  /** As a payload or a log has it: who sets a studio up is its local owner. */
  readonly ownerId: string;
  readonly referenceKey: string;
  /** A picture that was made from the reference, and one that was imported with its recipe in it. */
  readonly imageIds: readonly [string, string];
  output(): string;
  act(name: string, input: object): Promise<unknown>;
  share(order?: Partial<Order>): Promise<MadeShare>;
  /** Another copy of the imported picture, for tests that delete it. */
  importPicture(name: string): Promise<string>;
  close(): Promise<void>;
}

export async function startSharingStudio(): Promise<SharingStudio> {
  const network = await startNetworkStudio({ LOG_LEVEL: 'trace' });
  const door = new Door(network.url, await builtActions());
  const owner = await door.setUp(network.setupLink, 'Ada');
  const act = (file: string, name: string, input: object) =>
    door.act(owner, `lib/${file}/actions.ts`, name, input);
  const importPicture = (name: string) => bringPicture(owner, name);

  const referenceKey = await bringReference(owner);
  const recipe = { ...emptyRecipe, prompt: hidden.prompt, references: [referenceKey] };
  await act('generations', 'generate', { clientKey: newClientKey(), recipe });
  const made = await firstImage(owner);
  const imported = await importPicture(hidden.fileName);
  return {
    url: network.url,
    ownerId: '"local"',
    referenceKey,
    imageIds: [made, imported],
    output: network.output,
    importPicture,
    act: (name, input) => {
      const isOfGallery = name === 'changeImages';
      return isOfGallery
        ? door.act(owner, 'lib/gallery/change-actions.ts', name, input)
        : act('shares', name, input);
    },
    async share(order = {}) {
      const wanted = shareOrder([made, imported], { rules: openRules(), ...order });
      return outcome<MadeShare>(await act('shares', 'createShare', wanted));
    },
    close: network.close,
  };
}

async function bringReference(owner: Caller): Promise<string> {
  const bytes = await sharp({
    create: { width: 640, height: 480, channels: 3, background: '#2a9d8f' },
  })
    .png()
    .toBuffer();
  const intake = await bring(owner, `/api/references?name=${hidden.referenceName}.png`, bytes);
  return (intake as { reference: { key: string } }).reference.key;
}

async function bringPicture(owner: Caller, name: string): Promise<string> {
  const { buffer } = await pictureWithRecipe(`${name}.png`, { prompt: `${hidden.prompt} ${name}` });
  const taken = await bring(owner, `/api/images/import?name=${name}.png`, buffer);
  return (taken as { imageId: string }).imageId;
}

async function bring(owner: Caller, path: string, bytes: Buffer): Promise<unknown> {
  const type = { 'content-type': 'application/octet-stream' };
  const response = await owner.ask('POST', path, type, new Uint8Array(bytes));
  if (!response.ok) throw new Error(`${path} was refused: ${await response.text()}`);
  return response.json();
}

/** Everything of a share that can be asked for, by what it is; paths of its first picture. */
export async function partsOf({ url }: SharingStudio, address: string, visitor: Caller) {
  const text = await (await visitor.ask('GET', address)).text();
  const [picture = ''] = picturesOn(text);
  const reference = /\/reference\/([\w-]+)"/.exec(text)?.[1] ?? 'none';
  const image = `${address}/image/${picture}`;
  return {
    page: address,
    embed: `${address}/embed`,
    card: `${address}/card`,
    oembed: `/api/oembed?url=${encodeURIComponent(url + address)}`,
    export: `${address}/export`,
    small: `${image}/small`,
    large: `${image}/large`,
    original: `${image}/original`,
    'saved picture': `${image}/large?download`,
    recipe: `${address}/recipe/${picture}`,
    reference: `${address}/reference/${reference}`,
  };
}

/** Somebody with a browser of their own: they are told apart by what it calls itself. */
export class Visitor extends Caller {
  readonly #browser: string;

  constructor(url: string, browser: string) {
    super(url);
    this.#browser = browser;
  }

  override ask(method: string, path: string, headers: Record<string, string> = {}, body?: string) {
    return super.ask(method, path, { 'user-agent': this.#browser, ...headers }, body);
  }
}
