import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { features } from '../../scripts/house-rules.ts';

/** [what is promised, where the file stands, what it says, the rule that finds it] */
type Snippet = readonly [string, string, string, string];

const imports = (specifier: string): string =>
  `import { thing } from '${specifier}';\n\nthing();\n`;
const direction = 'lint/style/noRestrictedImports';

const forbidden: readonly Snippet[] = [
  ['platform knows no feature', 'lib/platform/a.ts', imports('#lib/compose/recipe'), direction],
  ['platform knows no component', 'lib/platform/b.ts', imports('#components/ui/x'), direction],
  ['platform knows no route', 'lib/platform/c.ts', imports('#app/page'), direction],
  ['platform does not know the worker', 'lib/platform/d.ts', imports('#lib/worker'), direction],
  [
    'a type goes the same way',
    'lib/platform/e.ts',
    "import type { T } from '#lib/compose/recipe';\n\nexport type U = T;\n",
    direction,
  ],
  [
    'an import at run time goes the same way',
    'lib/platform/f.ts',
    "export const later = () => import('#lib/compose/recipe');\n",
    direction,
  ],
  ...features.flatMap((feature, at) =>
    features
      .slice(at + 1)
      .map(
        (later): Snippet => [
          `${feature} does not know ${later}`,
          `lib/${feature}/knows-${later}.ts`,
          imports(`#lib/${later}/x`),
          direction,
        ],
      ),
  ),
  ['a feature knows no component', 'lib/shares/a.ts', imports('#components/ui/x'), direction],
  ['a feature knows no route', 'lib/shares/b.ts', imports('#app/page'), direction],
  [
    "a feature does not run another's job",
    'lib/gallery/b.ts',
    imports('#lib/generations/job'),
    direction,
  ],
  ['a feature does not know the worker', 'lib/gallery/c.ts', imports('#lib/worker'), direction],
  ['a pure module imports no feature', 'lib/id.ts', imports('#lib/compose/x'), direction],
  ['a pure module imports no platform', 'lib/result.ts', imports('#lib/platform/env'), direction],
  ['what starts the worker shows nothing', 'proxy.ts', imports('#components/ui/x'), direction],
  [
    'a component reads no tables',
    'components/gallery/a.tsx',
    imports('#lib/gallery/tables'),
    direction,
  ],
  [
    'a component runs no queries',
    'components/gallery/b.tsx',
    imports('#lib/gallery/queries'),
    direction,
  ],
  [
    'nor queries by a longer name',
    'components/gallery/b2.tsx',
    imports('#lib/experiments/report/report-queries'),
    direction,
  ],
  [
    'a component knows no job',
    'components/gallery/c.tsx',
    imports('#lib/generations/job'),
    direction,
  ],
  [
    'a component knows no platform',
    'components/gallery/d.tsx',
    imports('#lib/platform/seedream/models'),
    direction,
  ],
  ['a component knows no route', 'components/gallery/e.tsx', imports('#app/page'), direction],
  ['a route reads no tables', 'app/a.ts', imports('#lib/gallery/tables'), direction],
  ['a route knows no job', 'app/b.ts', imports('#lib/generations/job'), direction],
  ['a route knows no database', 'app/c.ts', imports('#lib/platform/database/database'), direction],
  ['nothing in app climbs', 'app/d/e.ts', imports('../x.ts'), direction],
  ['nothing in components climbs', 'components/ui/f.tsx', imports('../x.tsx'), direction],
  ['nothing in lib climbs', 'lib/compose/b.ts', imports('../platform/env.ts'), direction],
  ['nothing climbs to a folder itself', 'lib/compose/c.ts', imports('..'), direction],
  ['nothing climbs from below', 'lib/compose/d.ts', imports('./x/../../y.ts'), direction],
  ['nothing climbs behind a name', 'lib/compose/n.ts', imports('#lib/../app/x'), direction],
  ['scripts do not climb', 'scripts/a.ts', imports('../lib/x.ts'), direction],
  ['tests climb to scripts only', 'tests/unit/a.test.ts', imports('../../lib/x.ts'), direction],
  [
    'a sibling is named with its extension',
    'lib/compose/e.ts',
    imports('./size'),
    'lint/correctness/useImportExtensions',
  ],
  [
    'there is no any',
    'lib/compose/f.ts',
    'export const x: any = 1;\n',
    'lint/suspicious/noExplicitAny',
  ],
  ['there is no enum', 'lib/compose/g.ts', 'export enum X {\n  A = 1,\n}\n', 'lint/style/noEnum'],
  [
    'there is no barrel',
    'lib/compose/h.ts',
    "export { y } from './size.ts';\n",
    'lint/performance/noBarrelFile',
  ],
  [
    'nothing is passed on whole',
    'lib/compose/i.ts',
    "export * from './size.ts';\n",
    'lint/performance/noReExportAll',
  ],
  [
    'a type is imported as one',
    'lib/compose/j.ts',
    "import { Size } from './size.ts';\n\nexport type Shape = Size;\n",
    'lint/style/useImportType',
  ],
  [
    'files have kebab-case names',
    'lib/compose/someThing.ts',
    'export const x = 1;\n',
    'lint/style/useFilenamingConvention',
  ],
  [
    'components too',
    'components/ui/Button.tsx',
    'export const x = 1;\n',
    'lint/style/useFilenamingConvention',
  ],
  ['exports have names', 'lib/compose/k.ts', 'export default 1;\n', 'lint/style/noDefaultExport'],
  [
    'in components too',
    'components/ui/page.tsx',
    'export default 1;\n',
    'lint/style/noDefaultExport',
  ],
  ['nothing in lib prints', 'lib/compose/l.ts', "console.log('x');\n", 'lint/suspicious/noConsole'],
  [
    'only env.ts reads the environment',
    'lib/platform/g.ts',
    'export const x = process.env.X;\n',
    'lint/style/noProcessEnv',
  ],
  [
    'siblings do not import each other',
    'lib/compose/one.ts',
    "import { two } from './two.ts';\n\nexport const one = () => two;\n",
    'lint/suspicious/noImportCycles',
  ],
  [
    'nor in a ring by package import',
    'lib/gallery/one.ts',
    "import { two } from '#lib/gallery/two';\n\nexport const one = () => two;\n",
    'lint/suspicious/noImportCycles',
  ],
  [
    'a file ends at 250 lines',
    'lib/compose/long.ts',
    'export {};\n'.repeat(251),
    'lint/style/noExcessiveLinesPerFile',
  ],
  [
    'a function ends at 50 lines',
    'lib/compose/m.ts',
    `export function x() {\n${'  x();\n'.repeat(51)}}\n`,
    'lint/complexity/noExcessiveLinesPerFunction',
  ],
  [
    'a component ends at 120 lines',
    'components/ui/g.tsx',
    `export function x() {\n${'  x();\n'.repeat(121)}}\n`,
    'lint/complexity/noExcessiveLinesPerFunction',
  ],
];

/** [what is promised, where the file stands, what it says] */
const lawful: readonly (readonly [string, string, string])[] = [
  [
    'a feature imports what stands to its left',
    'lib/generations/q.ts',
    imports('#lib/compose/recipe'),
  ],
  [
    "a feature reads its neighbour's tables",
    'lib/gallery/q.ts',
    imports('#lib/generations/tables'),
  ],
  ['the last feature imports the first', 'lib/shares/q.ts', imports('#lib/accounts/owner')],
  ['a feature imports platform', 'lib/accounts/q.ts', imports('#lib/platform/database/database')],
  [
    'anyone imports result and id',
    'lib/platform/q.ts',
    imports('#lib/result') + imports('#lib/id').replaceAll('thing', 'id'),
  ],
  ['a feature enqueues its own job', 'lib/generations/r.ts', imports('./job.ts')],
  [
    'platform imports platform',
    'lib/platform/jobs/q.ts',
    imports('#lib/platform/database/database'),
  ],
  ['the worker imports jobs', 'lib/worker.ts', imports('#lib/generations/job')],
  ['instrumentation imports jobs', 'instrumentation.ts', imports('#lib/generations/job')],
  [
    'a component imports a domain module',
    'components/compose/q.tsx',
    imports('#lib/compose/recipe'),
  ],
  ['a component imports actions', 'components/compose/r.tsx', imports('#lib/generations/actions')],
  ['a component imports a component', 'components/compose/s.tsx', imports('#components/ui/button')],
  ['a component imports its sibling', 'components/compose/t.tsx', imports('./prompt-field.tsx')],
  [
    'a route runs a query',
    'app/gallery/page.tsx',
    `${imports('#lib/gallery/queries')}\nexport default thing;\n`,
  ],
  [
    'a route shows a component',
    'app/(studio)/@modal/[id]/page.tsx',
    `${imports('#components/ui/x')}\nexport default thing;\n`,
  ],
  ['a route may read the settings', 'app/api/health/route.ts', imports('#lib/platform/env')],
  [
    'a route may take the rest of a path',
    'app/[...path]/[[...more]]/layout.tsx',
    'export default 1;\n',
  ],
  ['env.ts reads the environment', 'lib/platform/env.ts', 'export const x = process.env.X;\n'],
  ['a configuration has a default export', 'some.config.ts', 'export default 1;\n'],
  ['a script prints', 'scripts/q.ts', "console.log('x');\n"],
  ['a test imports scripts', 'tests/unit/q.test.ts', imports('../../scripts/studio-process.ts')],
  [
    'a style sheet uses Tailwind',
    'app/globals.css',
    '@import "tailwindcss";\n@config "../tailwind.config.ts";\n\n@theme {\n  --color-ink: oklch(0.2 0 0);\n}\n\n@layer base {\n  body {\n    @apply antialiased;\n    margin: --spacing(2);\n  }\n}\n',
  ],
];

const others: Readonly<Record<string, string>> = {
  'lib/compose/size.ts': 'export type Size = 1;\n\nexport const thing = () => 1;\n',
  'package.json': '{ "type": "module", "imports": { "#lib/*": "./lib/*.ts" } }\n',
  'lib/compose/two.ts': "import { one } from './one.ts';\n\nexport const two = () => one;\n",
  'lib/gallery/two.ts':
    "import { one } from '#lib/gallery/one';\n\nexport const two = () => one;\n",
};

let house = '';
/** Rules that found something, by file. */
const findings = new Map<string, string[]>();

function write(path: string, text: string): void {
  const file = join(house, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

function lint(): void {
  const biome = resolve('node_modules/@biomejs/biome/bin/biome');
  const run = spawnSync(
    process.execPath,
    [biome, 'lint', '--reporter=json', '--max-diagnostics=none', '.'],
    { cwd: house, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 },
  );
  const report = JSON.parse(run.stdout) as {
    diagnostics: { category: string; location: { path: string } }[];
  };
  for (const { category, location } of report.diagnostics) {
    findings.set(location.path, [...(findings.get(location.path) ?? []), category]);
  }
}

describe('the rules of the house', () => {
  beforeAll(() => {
    house = realpathSync(mkdtempSync(join(tmpdir(), 'studio-house-')));
    cpSync('biome.json', join(house, 'biome.json'));
    for (const [, path, text] of [...forbidden, ...lawful]) write(path, text);
    for (const [path, text] of Object.entries(others)) write(path, text);
    lint();
  });

  afterAll(() => rmSync(house, { recursive: true, force: true }));

  it.each(forbidden)('%s (%s)', (_promise, path, _text, rule) => {
    expect(findings.get(path) ?? []).toContain(rule);
  });

  it.each(lawful)('%s (%s)', (_promise, path) => {
    expect(findings.get(path) ?? []).toEqual([]);
  });

  it('are what scripts/house-rules.ts says', () => {
    const run = spawnSync(process.execPath, ['scripts/house-rules.ts', '--check']);
    expect(run.status, String(run.stderr)).toBe(0);
  });
});
