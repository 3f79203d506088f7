import { globSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { pathToFileURL } from 'node:url';

type Handler = (request: Request, context: { params: Promise<object> }) => Promise<Response>;
type RouteModule = Readonly<Record<string, Handler | undefined>>;

interface Route {
  /** `/api/v1/images/{id}`, as OpenAPI writes it. */
  readonly path: string;
  readonly load: () => Promise<RouteModule>;
}

/** The routes for scripts and assistants, as they lie in app/api. */
const routes: readonly Route[] = globSync('app/api/{v1/**,mcp}/route.ts').map((file) => ({
  path: `/${relative('app', dirname(file)).split(sep).join('/')}`.replace(/\[(\w+)\]/g, '{$1}'),
  load: () => import(/* @vite-ignore */ pathToFileURL(join(process.cwd(), file)).href),
}));

const methods = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'] as const;

/** `get /api/v1/images/{id}` and all others that there are in the code. */
export async function listApiRoutes(): Promise<string[]> {
  const loaded = await Promise.all(
    routes.map(async ({ path, load }) => {
      const handlers = await load();
      return methods.filter((method) => handlers[method]).map((each) => ({ path, method: each }));
    }),
  );
  return loaded.flat().map(({ path, method }) => `${method.toLowerCase()} ${path}`);
}

/** Answers a request with the route that stands at its address, as the framework does. */
export async function answerFromRoutes(request: Request): Promise<Response> {
  const { pathname } = new URL(request.url);
  for (const { path, load } of routes) {
    const pattern = path.replaceAll('.', '\\.').replace(/\{(\w+)\}/g, '(?<$1>[^/]+)');
    const match = new RegExp(`^${pattern}$`).exec(pathname);
    if (!match) continue;
    const answer = (await load())[request.method];
    const params = Promise.resolve({ ...match.groups });
    return answer ? answer(request, { params }) : new Response(null, { status: 405 });
  }
  return new Response(null, { status: 404 });
}
