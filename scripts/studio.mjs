// npm run studio: installs what is missing, then hands over to studio.ts on the Node brought along. On
// the day a backup is restored, the machine is new.
import { handOver } from './install.mjs';

await handOver('--conditions=react-server', 'scripts/studio.ts');
