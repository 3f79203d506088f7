// npm test: installs what is missing, then hands over to test.ts on the Node brought along.
import { handOver } from './install.mjs';

await handOver('scripts/test.ts');
