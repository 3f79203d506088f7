import { defineConfig } from 'vitest/config';

// Modules of the server say so with `server-only`, which is empty under this condition alone. These
// reach Node too, which would load a package twice, in both its forms, if `import` stood among them.
const conditions = ['react-server', 'node'];

const shared = {
  environment: 'node',
  pool: 'forks' as const,
  execArgv: ['--conditions=react-server'],
  setupFiles: ['tests/support/console.ts'],
  // A test that passes on its second try has found something; it is not asked again.
  retry: 0,
};

/** Files that use no database have nothing to gain from a second run on the other one. */
const withoutDatabase = [
  'client',
  'demo-server',
  'demo-server-faults',
  'demo-server-pictures',
  'download',
  'durable-file',
  'embedded-recipe',
  'folder-lock',
  'image-store',
  'pictures',
];

/** The embedded database belongs to one process, and has one connection, which cannot be lost. */
const withConnections = ['lock-order', 'lost-connection', 'stalled-worker'];

/** The same tests on either database; each file has a process and a database of its own. */
function integration(database: 'embedded' | 'postgres', globalSetup: string) {
  return {
    extends: true as const,
    test: {
      ...shared,
      name: `integration-${database}`,
      include: ['tests/integration/**/*.test.ts'],
      exclude: (database === 'postgres' ? withoutDatabase : withConnections).map(testFile),
      globalSetup,
      // Read when the first module is loaded, before a test could say anything.
      env: { LOG_LEVEL: 'silent' },
      testTimeout: 60_000,
      hookTimeout: 60_000,
    },
  };
}

function testFile(name: string): string {
  return `tests/integration/${name}.test.ts`;
}

export default defineConfig({
  resolve: { conditions },
  ssr: { resolve: { conditions, externalConditions: conditions } },
  test: {
    // Tests wait more than they work: for a provider, a disk, another process.
    maxWorkers: '100%',
    projects: [
      {
        extends: true,
        test: {
          ...shared,
          name: 'unit',
          include: ['tests/unit/**/*.test.ts'],
          testTimeout: 20_000,
        },
      },
      integration('embedded', 'tests/support/embedded-template.ts'),
      integration('postgres', 'tests/support/postgres-server.ts'),
    ],
  },
});
