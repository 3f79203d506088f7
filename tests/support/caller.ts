/** What an action answered: its data, what was wrong with the input, or that it failed. */
export interface ActionAnswer {
  readonly data?: unknown;
  readonly validationErrors?: unknown;
  readonly serverError?: string;
}

export interface BuiltAction {
  /** By which the build knows it. */
  readonly id: string;
  /** Of a page that has it: from another the framework would hand it on, and lose the cookies. */
  readonly path: string;
}

/** Somebody who speaks to a studio over HTTP, with the cookies that they were given. */
export class Caller {
  readonly #url: string;
  readonly #cookies = new Map<string, string>();
  readonly #forwarded: Readonly<Record<string, string>>;

  /** @param address that they come from, to a studio that trusts this machine as a proxy */
  constructor(url: string, cookies: Readonly<Record<string, string>> = {}, address?: string) {
    this.#url = url;
    this.#forwarded = address === undefined ? {} : { 'x-forwarded-for': address };
    for (const [name, value] of Object.entries(cookies)) this.#cookies.set(name, value);
  }

  /** The cookies as they are now, for somebody who has stolen them. */
  get cookies(): Record<string, string> {
    return Object.fromEntries(this.#cookies);
  }

  async ask(
    method: string,
    path: string,
    headers: Record<string, string> = {},
    body?: string | Uint8Array<ArrayBuffer>,
  ) {
    const cookie = [...this.#cookies].map((pair) => pair.join('=')).join('; ');
    const response = await fetch(this.#url + path, {
      method,
      redirect: 'manual',
      signal: AbortSignal.timeout(30_000),
      headers: {
        ...(cookie && { cookie }),
        ...this.#forwarded,
        ...(method !== 'GET' && { origin: this.#url }),
        ...headers,
      },
      ...(body !== undefined && { body }),
    });
    for (const line of response.headers.getSetCookie()) {
      const [pair = ''] = line.split(';');
      const at = pair.indexOf('=');
      this.#cookies.set(pair.slice(0, at), pair.slice(at + 1));
    }
    return response;
  }

  /** Calls an action as a page does that has it. */
  async act({ id, path }: BuiltAction, ...input: unknown[]): Promise<ActionAnswer | null> {
    const headers = {
      accept: 'text/x-component',
      'content-type': 'text/plain;charset=UTF-8',
      'next-action': id,
    };
    const response = await this.ask('POST', path, headers, JSON.stringify(input));
    const answer = /^1:(\{.*\})$/m.exec(await response.text());
    return answer?.[1] ? (JSON.parse(answer[1]) as ActionAnswer) : null;
  }
}
