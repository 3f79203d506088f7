// npm start and npm run dev: installs what is missing, then hands over to serve.ts on the Node brought
// along.
import { handOver } from './install.mjs';

await handOver('--conditions=react-server', 'scripts/serve.ts');
