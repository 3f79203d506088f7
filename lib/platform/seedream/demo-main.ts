import { parseArgs } from 'node:util';
import { startDemoServer } from '#lib/platform/seedream/demo-server';

/**
 * Runs the demo server as a process of its own:
 *
 *   node lib/platform/seedream/demo-main.ts --port 0 --seconds-per-image 6 --link-seconds 600 --art full
 *
 * A parent that started it with an IPC channel gets `{ url }` as a message, and takes it along when
 * it goes. Anyone else reads the URL on the first line.
 */
const { values } = parseArgs({
  options: {
    port: { type: 'string' },
    'seconds-per-image': { type: 'string' },
    'link-seconds': { type: 'string' },
    art: { type: 'string' },
  },
});

const server = await startDemoServer({
  ...numberSetting('port', values.port),
  ...numberSetting('secondsPerImage', values['seconds-per-image']),
  ...numberSetting('linkSeconds', values['link-seconds']),
  ...artSetting(values.art),
});

if (process.send) process.send({ url: server.url });
else process.stdout.write(`${server.url}\n`);

for (const event of ['disconnect', 'SIGTERM', 'SIGINT'] as const) {
  process.once(event, () => {
    void server.close().finally(() => process.exit(0));
  });
}

function numberSetting(
  name: 'port' | 'secondsPerImage' | 'linkSeconds',
  text: string | undefined,
): Partial<Record<typeof name, number>> {
  if (text === undefined) return {};
  const value = Number(text);
  if (text.trim() === '' || !Number.isFinite(value) || value < 0)
    throw new Error(`${name} must be a number of 0 or more, not "${text}"`);
  return { [name]: value };
}

function artSetting(text: string | undefined): { art?: 'full' | 'quick' } {
  if (text === undefined) return {};
  if (text !== 'full' && text !== 'quick')
    throw new Error(`art must be "full" or "quick", not "${text}"`);
  return { art: text };
}
