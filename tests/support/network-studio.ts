import type { InvitedRole } from '#lib/accounts/role';
import { emptyRecipe } from '#lib/compose/empty-recipe';
import { newClientKey } from '#lib/id';
import type { builtActions } from '#tests/support/built-studio';
import { type ActionAnswer, Caller } from '#tests/support/caller';
import { ownStudio } from '#tests/support/own-studio';
import { generationsFrom, type Maker } from '#tests/support/studio-client';
import { freePort } from '../../scripts/studio-process.ts';
import type { StudioSettings } from '../../scripts/studio-program.ts';

export const networkPassword = 'quince lantern orbit 47';

export interface NetworkStudio {
  readonly url: string;
  /** Of this machine, where the studio goes by another name. */
  readonly port: number;
  /** As the start printed it; it makes the owner, once. */
  readonly setupLink: string;
  /** What it runs with, for programs beside it. */
  readonly settings: StudioSettings;
  /** All that it wrote so far. */
  output(): string;
  close(): Promise<void>;
}

/** A studio that says it has an address, as one behind a proxy does: everybody needs an account. */
export async function startNetworkStudio(env: StudioSettings = {}): Promise<NetworkStudio> {
  const port = await freePort();
  const url = `http://localhost:${port}`;
  const own = await ownStudio({
    name: 'network',
    port,
    env: { STUDIO_URL: url, ...env },
    demo: { secondsPerImage: 0.2 },
  });
  const studio = await own.start();
  return {
    url,
    port,
    settings: own.settings,
    setupLink: /http:\S+\/setup\/\S+/.exec(studio.output())?.[0] ?? '',
    output: studio.output,
    close: own.close,
  };
}

/** Does over HTTP what people do at the door of a studio. */
export class Door {
  readonly #url: string;
  readonly #built: Awaited<ReturnType<typeof builtActions>>;

  constructor(url: string, built: Awaited<ReturnType<typeof builtActions>>) {
    this.#url = url;
    this.#built = built;
  }

  /** @returns what the action came to, where it was let in */
  act(caller: Caller, file: string, name: string, ...input: unknown[]) {
    const action = this.#built.get(`${file} ${name}`);
    if (!action) throw new Error(`The build knows no ${name}.`);
    return caller.act(action, ...input);
  }

  /** Somebody as one who orders pictures. */
  maker(caller: Caller): Maker {
    return {
      generate: async (prompt, recipe = {}, clientKey = newClientKey()) => {
        const order = { clientKey, recipe: { ...emptyRecipe, ...recipe, prompt } };
        const answer = await this.act(caller, 'lib/generations/actions.ts', 'generate', order);
        return outcome<{ id: string }>(answer).id;
      },
      generation: async (id) => {
        const all = await generationsFrom((path) => caller.ask('GET', path));
        return all.find((each) => each.id === id) ?? null;
      },
    };
  }

  setUp(link: string, name: string): Promise<Caller> {
    return this.#comeIn(link, name, 'setUpStudio');
  }

  /** @returns the link that lets somebody in */
  async invitation(owner: Caller, role: InvitedRole): Promise<string> {
    const order = { role, email: null, days: 7 };
    const answer = await this.act(owner, 'lib/people/actions.ts', 'invitePerson', order);
    return outcome<{ link: string }>(answer).link;
  }

  async invite(owner: Caller, name: string, role: InvitedRole): Promise<Caller> {
    return this.#comeIn(await this.invitation(owner, role), name, 'joinStudio');
  }

  async #comeIn(link: string, name: string, way: string): Promise<Caller> {
    const caller = new Caller(this.#url);
    const token = link.split('/').at(-1);
    const email = `${name.toLowerCase()}@studio.example`;
    const who = { token, name, email, password: networkPassword };
    await this.act(caller, 'lib/accounts/door-actions.ts', way, who);
    if (Object.keys(caller.cookies).length === 0) throw new Error(`${name} is not signed in.`);
    return caller;
  }
}

/** What an action that was let in came to. */
export function outcome<Value>(answer: ActionAnswer | null): Value {
  const result = answer?.data as { readonly value?: Value } | undefined;
  if (!result?.value) throw new Error(`The action came to nothing: ${JSON.stringify(answer)}`);
  return result.value;
}
