import { join } from 'node:path';

/** The scripts always run from the project's folder; a bundled module does not know where it was. */
export const migrationsFolder = join(process.cwd(), 'lib', 'platform', 'database', 'migrations');
