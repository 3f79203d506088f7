/**
 * Everything Biome is told that does not depend on who may import whom: format, rules and the
 * places where a tool needs an exception. `house-rules.ts` adds the direction and writes biome.json.
 */

/** Next finds these by their default export. */
const routeFiles = [
  'app/**/{page,layout,template,loading,error,global-error,not-found,default}.tsx',
  'app/**/{opengraph-image,icon,apple-icon}.tsx',
  'app/**/{manifest,robots,sitemap}.ts',
];

export const files = {
  includes: [
    '**',
    '!!**/node_modules',
    '!!**/.next',
    '!!.studio',
    '!!data',
    '!!test-results',
    '!!playwright-report',
    '!!next-env.d.ts',
    // Written by drizzle-kit and never by hand.
    '!!lib/platform/database/migrations',
  ],
};

export const formatter = { indentStyle: 'space', indentWidth: 2, lineWidth: 100 };

export const javascript = { formatter: { quoteStyle: 'single' } };

export const css = { parser: { tailwindDirectives: true }, linter: { enabled: true } };

export const assist = { actions: { source: { organizeImports: 'on' } } };

/** @param restricted the import patterns that hold where no override says otherwise */
export function rules(restricted: object): object {
  return {
    preset: 'recommended',
    complexity: { noExcessiveLinesPerFunction: lineLimit(50) },
    correctness: {
      noUnusedImports: 'error',
      noUnusedVariables: 'error',
      useImportExtensions: 'error',
    },
    performance: { noBarrelFile: 'error', noReExportAll: 'error' },
    style: {
      noDefaultExport: 'error',
      noEnum: 'error',
      noExcessiveLinesPerFile: lineLimit(250),
      noRestrictedImports: restricted,
      useFilenamingConvention: {
        level: 'error',
        // Next's own names ([id], [...path]) are known to the rule and need no exception.
        options: { filenameCases: ['kebab-case'] },
      },
      useImportType: 'error',
    },
    suspicious: { noConsole: 'error', noExplicitAny: 'error', noImportCycles: 'error' },
  };
}

/** Exceptions, each where a tool or a kind of file needs it. */
export const exceptions = [
  {
    includes: [...routeFiles, '*.config.{js,ts,mjs}'],
    linter: { rules: { style: { noDefaultExport: 'off' } } },
  },
  {
    // A component is mostly markup, so its budget is longer than a function's.
    includes: ['app/**/*.tsx', 'components/**/*.tsx'],
    linter: { rules: { complexity: { noExcessiveLinesPerFunction: lineLimit(120) } } },
  },
  {
    includes: ['tests/**'],
    linter: {
      rules: {
        complexity: { noExcessiveLinesPerFunction: 'off' },
        style: { noExcessiveLinesPerFile: lineLimit(400) },
      },
    },
  },
  {
    // Programs for a terminal: printing is what they are for.
    includes: ['scripts/**', 'tests/**', '*.config.{js,ts,mjs}'],
    linter: { rules: { suspicious: { noConsole: 'off' } } },
  },
  {
    // The environment is parsed once, in env.ts; whoever reads it elsewhere skips the parsing.
    includes: ['app/**', 'components/**', 'lib/**', '!lib/platform/env.ts'],
    linter: { rules: { style: { noProcessEnv: 'error' } } },
  },
  {
    // Written by house-rules.ts, and compared with it to the byte.
    includes: ['biome.json'],
    formatter: { enabled: false },
  },
];

function lineLimit(maxLines: number): object {
  return { level: 'error', options: { maxLines } };
}
