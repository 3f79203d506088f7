import { readFile } from 'node:fs/promises';
import type { BuiltAction } from '#tests/support/caller';

/** An identifier that is well formed and nobody's. */
export const forgedId = '01a2a2a2-0000-7000-8000-000000000000';

/** Every action of the build in this folder, by its file and its name. */
export async function builtActions(): Promise<Map<string, BuiltAction>> {
  const text = await readFile('.next/server/server-reference-manifest.json', 'utf8');
  const { node } = JSON.parse(text) as {
    node: Record<string, { filename: string; exportedName: string; workers: object }>;
  };
  return new Map(
    Object.entries(node).map(([id, { filename, exportedName, workers }]) => {
      const [page = ''] = Object.keys(workers);
      const path = addressOf(pathOf(page.replace(/^app/, '')));
      return [`${filename} ${exportedName}`, { id, path }];
    }),
  );
}

/** Every page and route of the build, as `/gallery/:id` and `GET /api/images`. */
export async function builtPaths(): Promise<{ pages: string[]; routes: string[] }> {
  const text = await readFile('.next/server/app-paths-manifest.json', 'utf8');
  // A slot that shows nothing has the address of what it lies over.
  const pages = new Set<string>();
  const routes: string[] = [];
  for (const entry of Object.keys(JSON.parse(text) as object)) {
    if (entry.startsWith('/_') || entry.includes('(.)')) continue;
    if (entry.endsWith('/page')) pages.add(pathOf(entry));
    else {
      const source = await readFile(`app${entry}.ts`, 'utf8');
      for (const [, method] of source.matchAll(handler)) routes.push(`${method} ${pathOf(entry)}`);
    }
  }
  return { pages: [...pages].sort(), routes: routes.sort() };
}

const handler = /export (?:async function|const) (GET|POST|PUT|PATCH|DELETE)\b/g;

/** An address of that form under which there is nothing. */
export function addressOf(path: string): string {
  return path
    .replace(':variant', 'small')
    .replace(':form', 'original')
    .replace(/^\/s\/:token/, `/s/${'a'.repeat(22)}`)
    .replaceAll(/:\w+/g, forgedId);
}

function pathOf(entry: string): string {
  return (
    entry
      .replace(/\/(?:page|route)$/, '')
      // Groups and slots are in no address.
      .replaceAll(/\/(?:\((?!\.)[^/]*\)|@[^/]*)/g, '')
      .replaceAll(/\[(?:\.\.\.)?([^\]]+)\]/g, ':$1')
      .replace('/(.)', '/') || '/'
  );
}
