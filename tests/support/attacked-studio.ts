import { test as bare } from '#tests/support/browser-test';
import { builtActions } from '#tests/support/built-studio';
import { Caller } from '#tests/support/caller';
import { madePicture } from '#tests/support/made-pictures';
import { Door, startNetworkStudio } from '#tests/support/network-studio';

/** Words that stand in nothing but what belongs to the owner. */
export const secretWords = 'Only the owner may read of this heron';

/** A studio on the network as those who attack it find it. */
export interface AttackedStudio {
  readonly url: string;
  readonly door: Door;
  readonly actions: Awaited<ReturnType<typeof builtActions>>;
  readonly owner: Caller;
  readonly member: Caller;
  readonly stranger: Caller;
  /** The owner's picture, whose prompt the secret words are. */
  readonly imageId: string;
  /** Whether the studio is alive and well. */
  isWell(): Promise<boolean>;
}

export const test = bare.extend<object, { attacked: AttackedStudio }>({
  attacked: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of fixtures from here
    async ({}, use) => {
      const network = await startNetworkStudio();
      const { url } = network;
      const actions = await builtActions();
      const door = new Door(url, actions);
      const owner = await door.setUp(network.setupLink, 'Ada');
      const member = await door.invite(owner, 'Grace', 'member');
      const { id: imageId } = await madePicture(door.maker(owner), secretWords);
      const stranger = new Caller(url);
      const isWell = async () => (await stranger.ask('GET', '/api/health')).status === 200;
      await use({ url, door, actions, owner, member, stranger, imageId, isWell });
      await network.close();
    },
    { scope: 'worker', timeout: 240_000 },
  ],
});

/** The header by which a caller is known. */
export function cookieOf(caller: Caller): string {
  return Object.entries(caller.cookies)
    .map((pair) => pair.join('='))
    .join('; ');
}
