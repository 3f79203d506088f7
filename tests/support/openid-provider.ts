import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import Provider, { type Configuration } from 'oidc-provider';

export interface OpenIdPerson {
  readonly email: string;
  readonly isVerified: boolean;
  readonly name: string;
}

export interface OpenIdProvider {
  readonly settings: {
    readonly OIDC_ISSUER: string;
    readonly OIDC_CLIENT_ID: string;
    readonly OIDC_CLIENT_SECRET: string;
  };
  /**
   * Goes to it as a browser of somebody who is signed in there, and agrees to everything.
   *
   * @param address where the studio sends the browser
   * @returns where it sends the browser back to
   */
  visit(address: string, person: OpenIdPerson): Promise<string>;
  stop(): Promise<void>;
}

const client = { id: 'studio', secret: 'a secret that only the two of them know' } as const;

/** A certified OpenID provider on a free port. @param studioUrl where it sends people back to */
export async function startOpenIdProvider(studioUrl: string): Promise<OpenIdProvider> {
  const people = new Map<string, OpenIdPerson>();
  const signedIn = { id: '' };
  let answer: (request: IncomingMessage, response: ServerResponse) => unknown = () => undefined;
  const server = createServer((request, response) => void answer(request, response));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const provider = new Provider(issuer, configurationOf(studioUrl, people));
  const callback = provider.callback();
  answer = (request, response) =>
    request.url?.startsWith('/agree/')
      ? agree(provider, signedIn.id, request, response)
      : callback(request, response);
  return {
    settings: {
      OIDC_ISSUER: issuer,
      OIDC_CLIENT_ID: client.id,
      OIDC_CLIENT_SECRET: client.secret,
    },
    async visit(address, person) {
      signedIn.id = `subject of ${person.email}`;
      people.set(signedIn.id, person);
      return follow(address, issuer);
    },
    async stop() {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}

function configurationOf(
  studioUrl: string,
  people: ReadonlyMap<string, OpenIdPerson>,
): Configuration {
  return {
    clients: [
      {
        client_id: client.id,
        client_secret: client.secret,
        redirect_uris: [`${studioUrl}/api/auth/callback/oidc`],
      },
    ],
    claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name'] },
    cookies: { keys: ['of a test'] },
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_context, { uid }) => `/agree/${uid}` },
    ttl: { AccessToken: 600, Grant: 600, IdToken: 600, Interaction: 600, Session: 600 },
    pkce: { required: () => true },
    findAccount(_context, id) {
      const person = people.get(id);
      if (!person) return undefined;
      const { email, isVerified, name } = person;
      return {
        accountId: id,
        claims: () => ({ sub: id, email, email_verified: isVerified, name }),
      };
    },
  };
}

/** Signs in and agrees, whatever is asked. */
async function agree(
  provider: Provider,
  accountId: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { params, prompt } = await provider.interactionDetails(request, response);
  if (prompt.name === 'login') {
    return provider.interactionFinished(request, response, { login: { accountId } });
  }
  const grant = new provider.Grant({ accountId, clientId: String(params.client_id) });
  grant.addOIDCScope(String(params.scope));
  const consent = { grantId: await grant.save() };
  return provider.interactionFinished(request, response, { consent });
}

/** As a browser does, with the cookies of that site. @returns the first address of another site */
async function follow(address: string, issuer: string): Promise<string> {
  const cookies = new Map<string, string>();
  let next = address;
  while (new URL(next).origin === issuer) {
    const cookie = [...cookies].map((pair) => pair.join('=')).join('; ');
    const response = await fetch(next, { redirect: 'manual', headers: { cookie } });
    for (const line of response.headers.getSetCookie()) {
      const [name = '', value = ''] = (line.split(';')[0] ?? '').split(/=(.*)/s);
      cookies.set(name, value);
    }
    const location = response.headers.get('location');
    if (!location)
      throw new Error(`The provider stops with ${response.status}: ${await response.text()}`);
    next = new URL(location, next).href;
  }
  return next;
}
