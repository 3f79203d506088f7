import { createToken } from '#lib/accounts/tokens/change-tokens';
import { scopes as allScopes, type Scope } from '#lib/accounts/tokens/scope';
import type { Viewer } from '#lib/accounts/viewer';
import type { Db } from '#lib/platform/database/database';
import { answerFromRoutes } from '#tests/support/api-routes';

export interface ScriptAnswer {
  readonly status: number;
  readonly headers: Headers;
  /** Null where it is no JSON. */
  readonly json: unknown;
}

export type ScriptHeaders = Readonly<Record<string, string>>;

/** A script that asks the routes of the API with a token, or without one. */
export class ScriptClient {
  readonly #token: string | null;

  constructor(token: string | null) {
    this.#token = token;
  }

  get(path: string, headers: ScriptHeaders = {}): Promise<ScriptAnswer> {
    return this.#ask('GET', path, headers);
  }

  /** @param body text as it is, anything else as JSON */
  post(path: string, body?: unknown, headers: ScriptHeaders = {}): Promise<ScriptAnswer> {
    return this.#ask('POST', path, headers, typeof body === 'string' ? body : JSON.stringify(body));
  }

  /** The answer as it came, for one that is a file. */
  send(method: string, path: string, headers: ScriptHeaders = {}, body?: string) {
    const bearer: ScriptHeaders = this.#token ? { authorization: `Bearer ${this.#token}` } : {};
    return answerFromRoutes(
      new Request(`http://127.0.0.1:3000${path}`, {
        method,
        headers: { host: '127.0.0.1:3000', ...bearer, ...headers },
        ...(body !== undefined && { body }),
      }),
    );
  }

  async #ask(method: string, path: string, headers: ScriptHeaders, body?: string) {
    const answer = await this.send(method, path, headers, body);
    const json: unknown = await answer.json().catch(() => null);
    return { status: answer.status, headers: answer.headers, json };
  }
}

/** The text of a new token that is good for all that a token can be good for, or for less. */
export async function makeToken(
  db: Db,
  owner: Viewer,
  scopes: readonly Scope[] = allScopes,
): Promise<string> {
  const made = await createToken(db, owner, { name: 'A script', scopes: [...scopes], days: 30 });
  if (!made.ok) throw new Error(`No token: ${made.failure.code}.`);
  return made.value.token;
}
