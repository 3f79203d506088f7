import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { type Plugin, rolldown } from 'rolldown';

const root = process.cwd();

/** What of a page the browser loads before anything is pressed, without the framework's own part. */
export interface FirstScript {
  /** Of the studio and of packages, by their paths in the folder. */
  readonly modules: readonly string[];
  /** All of it together, made small as a build does it, in bytes as gzip leaves them. */
  readonly gzipBytes: number;
}

/**
 * Puts together the script that pages load at first. It is not the build's own: that is cut into
 * other files, each of which is packed by itself.
 *
 * @param pages files of routes: a page, and what Next loads with it
 */
export async function firstScriptOf(pages: readonly string[]): Promise<FirstScript> {
  const bundle = await rolldown({
    cwd: root,
    platform: 'browser',
    input: 'entry',
    external: /^(?:react|react-dom|next|server-only)(?:\/|$)/,
    transform: { jsx: 'react-jsx' },
    plugins: [entryOf(clientModules(pages)), later, styles, actions],
    logLevel: 'silent',
  });
  const { output } = await bundle.generate({ format: 'esm', minify: true });
  await bundle.close();
  const [first] = output;
  return {
    modules: Object.keys(first.modules).map(withoutRoot),
    gzipBytes: gzipSync(first.code).length,
  };
}

/** Where the server's part of some pages ends: what it draws that runs in the browser. */
function clientModules(pages: readonly string[]): string[] {
  const seen = new Set<string>();
  const found: string[] = [];
  const visit = (file: string) => {
    if (seen.has(file)) return;
    seen.add(file);
    const text = readFileSync(file, 'utf8');
    if (text.startsWith("'use client'")) found.push(file);
    else for (const name of importedComponents(text)) visit(`components/${name}.tsx`);
  };
  pages.forEach(visit);
  return found;
}

function importedComponents(text: string): string[] {
  const imports = text.matchAll(/^import (?!type\b)[^;]*? from '#components\/([^']+)';$/gms);
  return [...imports].map(([, name = '']) => name);
}

function entryOf(files: readonly string[]): Plugin {
  return {
    name: 'entry',
    resolveId: (id) => (id === 'entry' ? id : null),
    load: (id) =>
      id === 'entry'
        ? files
            .map((file, at) => `export * as part${at} from ${JSON.stringify(join(root, file))};`)
            .join('\n')
        : null,
  };
}

/** What is fetched when it is needed is no part of it. */
const later: Plugin = {
  name: 'later',
  resolveDynamicImport: (specifier) => ({ id: String(specifier), external: true }),
};

const styles: Plugin = {
  name: 'styles',
  load: (id) => (id.endsWith('.css') ? { code: 'export default {};', moduleType: 'js' } : null),
};

/** Of a server action, the browser has its name. */
const actions: Plugin = {
  name: 'actions',
  transform(code) {
    if (!code.startsWith("'use server'")) return null;
    const names = [...code.matchAll(/^export (?:const|async function) (\w+)/gm)];
    return {
      code: names.map(([, name]) => `export const ${name} = () => '${name}';`).join('\n'),
      moduleType: 'js',
    };
  },
};

function withoutRoot(path: string): string {
  return path.startsWith(root) ? path.slice(root.length + 1) : path;
}
