/**
 * Writes biome.json, so that the one direction of the house stands once, as the ordered list below:
 *
 *   app → components → lib/<feature> → lib/platform
 *
 * `npm run house` writes it; `npm run house -- --check` fails when it is stale.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { assist, css, exceptions, files, formatter, javascript, rules } from './lint-rules.ts';

/** Each feature may import itself and those to its left. */
export const features = [
  'accounts',
  'references',
  'compose',
  'spending',
  'generations',
  'gallery',
  'library',
  'experiments',
  'shares',
  'people',
  'api',
  'upkeep',
] as const;

/** Pure modules that anyone may import. */
const common = [
  '#lib/result',
  '#lib/id',
  '#lib/search-params',
  '#lib/free-name',
  '#lib/seeded-random',
];

/** What of lib/platform a route may know. */
const platformForRoutes = [
  '#lib/platform/csv-answer',
  '#lib/platform/env',
  '#lib/platform/file-answer',
];

interface Pattern {
  readonly group: readonly string[];
  readonly message: string;
}

const noUpward: Pattern = {
  group: ['**/..', '**/../**'],
  message: 'Write #lib/… or #components/…; a relative path is for the same folder only.',
};

const noView: Pattern = {
  group: ['#app/**', '#components/**'],
  message: 'lib knows nothing of what is shown: it never imports components or app.',
};

const noForeignJob: Pattern = {
  group: ['#lib/*/job'],
  message: 'A job is run by lib/worker.ts; its own folder reaches it as ./job.ts.',
};

function onlyFromLib(allowed: readonly string[], message: string): Pattern {
  return { group: ['#lib/**', ...allowed.map((path) => `!${path}`)], message };
}

function restrict(patterns: readonly Pattern[]): object {
  return { level: 'error', options: { patterns } };
}

// An override replaces the patterns of the one before, so each names all that hold for its files.
function direction(includes: readonly string[], patterns: readonly Pattern[]): object {
  return { includes, linter: { rules: { style: { noRestrictedImports: restrict(patterns) } } } };
}

function featureDirection(feature: string, position: number): object {
  const reachable = features.slice(0, position + 1).map((name) => `#lib/${name}/**`);
  const order = features.slice(0, position).join(', ') || 'no other feature';
  return direction(
    [`lib/${feature}/**`],
    [
      onlyFromLib(
        [...common, '#lib/platform/**', ...reachable],
        `lib/${feature} may import lib/platform and what stands to its left: ${order}.`,
      ),
      noForeignJob,
      noView,
      noUpward,
    ],
  );
}

const componentsDirection = direction(
  ['components/**'],
  [
    { group: ['#app/**'], message: 'Components do not know the routes that show them.' },
    {
      group: [
        '**/tables',
        '**/queries',
        '**/*-queries',
        '**/job',
        '#lib/platform/**',
        '#lib/worker',
      ],
      message: 'Components import domain modules and actions; data comes in as props.',
    },
    noUpward,
  ],
);

const appDirection = direction(
  ['app/**'],
  [
    {
      group: ['**/tables', '**/job', '#lib/worker'],
      message: 'A route asks who is there, runs one query and shows one tree of components.',
    },
    {
      group: ['#lib/platform/**', ...platformForRoutes.map((path) => `!${path}`)],
      message: 'A route reaches the outside world through a feature of lib.',
    },
    noUpward,
  ],
);

function directions(): object[] {
  return [
    direction(
      ['lib/platform/**'],
      [
        onlyFromLib([...common, '#lib/platform/**'], 'lib/platform knows no feature.'),
        noView,
        noUpward,
      ],
    ),
    ...features.map(featureDirection),
    direction(
      ['lib/*.ts', '!lib/worker.ts'],
      [
        onlyFromLib(common, 'Modules directly in lib are pure: they import nothing of it.'),
        noView,
        noUpward,
      ],
    ),
    direction(['lib/worker.ts', 'instrumentation.ts', 'proxy.ts'], [noView, noUpward]),
    componentsDirection,
    appDirection,
    // Tests start the studio with the same scripts that people start it with.
    direction(['tests/**'], [{ ...noUpward, group: [...noUpward.group, '!../../scripts/*.ts'] }]),
  ];
}

function configuration(): object {
  return {
    $schema: './node_modules/@biomejs/biome/configuration_schema.json',
    root: true,
    files,
    formatter,
    javascript,
    css,
    assist,
    linter: { rules: rules(restrict([noUpward])) },
    overrides: [...exceptions, ...directions()],
  };
}

/** Folders of lib without a place in the order would be bound by no rule. */
function foldersWithoutPlace(): string[] {
  const known = new Set<string>([...features, 'platform']);
  return readdirSync('lib', { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !known.has(entry.name))
    .map((entry) => entry.name);
}

function main(): number {
  const strangers = foldersWithoutPlace();
  if (strangers.length > 0) {
    console.error(`Give lib/${strangers.join(', lib/')} a place in scripts/house-rules.ts.`);
    return 1;
  }
  const text = `${JSON.stringify(configuration(), null, 2)}\n`;
  if (!process.argv.includes('--check')) {
    writeFileSync('biome.json', text);
    return 0;
  }
  if (existsSync('biome.json') && readFileSync('biome.json', 'utf8') === text) return 0;
  console.error('biome.json is not what scripts/house-rules.ts says: run npm run house.');
  return 1;
}

if (import.meta.main) process.exitCode = main();
