import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from '../../scripts/studio-process.ts';
import { nextProgram, programExit, spawnProgram } from '../../scripts/studio-program.ts';

/** Within the project, where the framework finds itself. */
const folder = join('test-results', 'static-page');

const layout = `export default function Layout({ children }) {
  return <html lang="en"><body>{children}</body></html>;
}
`;

/** As somebody would write it who knows the pictures while building. */
const page = (
  pictures: number,
) => `const numbers = Array.from({ length: ${pictures} }, (_, at) => at + 1);
const source = (number, form) => \`/images/\${number}-0123456789ab-\${form}.webp\`;

export default function Page() {
  return (
    <main>
      <h1>For the client</h1>
      <ul>
        {numbers.map((number) => (
          <li key={number}>
            <a href={source(number, 'large')}>
              <img
                src={source(number, 'small')}
                srcSet={\`\${source(number, 'small')} 512w, \${source(number, 'large')} 1280w\`}
                sizes="(width < 40rem) 92vw, 300px"
                alt={\`Image \${number} of ${pictures}\`}
                width="2048"
                height="2048"
                loading="lazy"
              />
            </a>
          </li>
        ))}
      </ul>
    </main>
  );
}
`;

export interface StaticPage {
  readonly url: string;
  close(): Promise<void>;
}

/** An application of the same framework whose only page was written when it was built. */
export async function startStaticPage(pictures: number): Promise<StaticPage> {
  await rm(folder, { recursive: true, force: true });
  await mkdir(join(folder, 'app'), { recursive: true });
  await writeFile(join(folder, 'app', 'layout.jsx'), layout);
  await writeFile(join(folder, 'app', 'page.jsx'), page(pictures));
  // The other bundler looks for the proxy in the folders above as well, and finds the studio's.
  const build = spawnProgram(nextProgram, ['build', folder, '--webpack'], {});
  build.stdout?.resume();
  build.stderr?.pipe(process.stderr);
  if ((await programExit(build)).code !== 0) throw new Error('The static page was not built.');
  const port = await freePort();
  const args = ['start', folder, '-H', '127.0.0.1', '-p', String(port)];
  const server = spawnProgram(nextProgram, args, {});
  server.stdout?.resume();
  server.stderr?.pipe(process.stderr);
  const url = `http://127.0.0.1:${port}/`;
  while (!(await answers(url))) {
    if (server.exitCode !== null) throw new Error('The static page is not served.');
    await sleep(100);
  }
  return {
    url,
    async close() {
      server.kill('SIGKILL');
      await programExit(server);
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function answers(url: string): Promise<boolean> {
  const response = await fetch(url).catch(() => null);
  await response?.body?.cancel();
  return response?.ok ?? false;
}
