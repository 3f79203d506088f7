import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** What lies around a page and is loaded with it. */
const around = ['layout.tsx', 'error.tsx', 'loading.tsx', 'default.tsx'];

/** Where the names that begin with # lead: see `imports` in package.json. */
const places = [
  ['#lib/', 'lib/', '.ts'],
  ['#components/', 'components/', '.tsx'],
] as const;

/** All pages of the app, as paths from the root of the project. */
export function appPages(): string[] {
  return globSync('app/**/page.tsx').sort();
}

/**
 * The ways by which a browser gets a package as soon as it opens a page: from a component that runs
 * in the browser down to the package, import by import. What is imported as a type, when it is needed
 * (`import()`) or by what runs on the server only does not count.
 *
 * @param page its path from the root of the project
 */
export function waysTo(page: string, wanted: RegExp): string[] {
  const ways: string[] = [];
  const cameFrom = new Map<string, string | null>();
  const open = [...browserParts(page)];
  for (const part of open) cameFrom.set(part, null);
  // Grows while it is walked.
  for (const file of open) {
    const { imports, directive } = read(file);
    if (directive === 'use server') continue;
    for (const specifier of imports) {
      const found = fileOf(file, specifier);
      if (found === null && wanted.test(specifier)) {
        ways.push([...wayTo(file, cameFrom), specifier].join(' → '));
      } else if (found !== null && !cameFrom.has(found)) {
        cameFrom.set(found, file);
        open.push(found);
      }
    }
  }
  return ways;
}

/** The components of a page, and of what lies around it, that run in the browser. */
function browserParts(page: string): Set<string> {
  const open = [page];
  for (let folder = dirname(page); folder !== '.'; folder = dirname(folder)) {
    open.push(...around.map((name) => join(folder, name)).filter((path) => existsSync(path)));
  }
  const parts = new Set<string>();
  const known = new Set(open);
  for (const file of open) {
    const { imports, directive } = read(file);
    if (directive === 'use client') parts.add(file);
    if (directive !== null) continue;
    for (const specifier of imports) {
      const found = fileOf(file, specifier);
      if (found === null || known.has(found)) continue;
      known.add(found);
      open.push(found);
    }
  }
  return parts;
}

function read(file: string) {
  const text = /\.tsx?$/.test(file) ? readFileSync(file, 'utf8') : '';
  const directive =
    /^(?:\s|\/\/.*|\/\*[\s\S]*?\*\/)*'(use client|use server)'/.exec(text)?.[1] ?? null;
  const statements = text.matchAll(/^(?:import|export) (?!type )(?:[^'";]*? from )?'([^']+)';$/gm);
  return { directive, imports: [...statements].map(([, specifier = '']) => specifier) };
}

/** Null for a package. */
function fileOf(from: string, specifier: string): string | null {
  if (specifier.startsWith('./')) return join(dirname(from), specifier);
  for (const [name, folder, ending] of places) {
    if (specifier.startsWith(name)) return folder + specifier.slice(name.length) + ending;
  }
  return null;
}

function wayTo(file: string, cameFrom: ReadonlyMap<string, string | null>): string[] {
  const way: string[] = [];
  for (let at: string | null = file; at !== null; at = cameFrom.get(at) ?? null) way.unshift(at);
  return way;
}
