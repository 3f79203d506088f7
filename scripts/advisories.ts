/**
 * The direct dependencies of the studio, the versions that are installed, and what is known against
 * them. `npm test` runs it: it fails when one is below its floor or has a grave advisory, and passes,
 * saying so, where no registry can be asked.
 */
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** The first versions without the advisories that concern a studio which faces the network. */
export const floors: Readonly<Record<string, string>> = {
  next: '16.3.4',
  react: '19.2.8',
  'react-dom': '19.2.8',
  sharp: '0.35.4',
  'better-auth': '1.6.26',
};

interface Advisory {
  readonly title: string;
  readonly severity: string;
  readonly url: string;
}

/** By package, also by those that only bring it along. */
export type Advisories = ReadonlyMap<string, readonly Advisory[]>;

export interface Dependency {
  readonly name: string;
  readonly version: string;
}

/** The direct dependencies at run time, with the versions of the lock file. */
export function directDependencies(): Dependency[] {
  const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
    packages: Record<string, { version?: string; dependencies?: Record<string, string> }>;
  };
  return Object.keys(packages['']?.dependencies ?? {}).map((name) => ({
    name,
    version: packages[`node_modules/${name}`]?.version ?? 'missing',
  }));
}

/** Whether a version is the floor or later. What comes before a release is earlier than it. */
export function reaches(version: string, floor: string): boolean {
  const [release = '', before] = version.split('-', 2);
  const [own, least] = [release, floor].map((text) => text.split('.').map(Number));
  for (const [at, wanted] of (least ?? []).entries()) {
    const part = own?.[at] ?? Number.NaN;
    if (part !== wanted) return part > wanted;
  }
  return before === undefined;
}

/**
 * What `npm audit --json` answered.
 *
 * @returns null where it is no answer about advisories: the registry was not reached, or has none
 */
export function readAudit(text: string): Advisories | null {
  const answer = parsed(text) as {
    vulnerabilities?: Record<string, { via: readonly (Advisory | string)[] }>;
  } | null;
  if (!answer?.vulnerabilities) return null;
  return new Map(
    Object.entries(answer.vulnerabilities).map(([name, { via }]) => [
      name,
      via.filter((each) => typeof each !== 'string'),
    ]),
  );
}

const grave: ReadonlySet<string> = new Set(['high', 'critical']);

/** What stands against the studio's dependencies as they are: a sentence each. */
export function complaints(found: readonly Dependency[], advisories: Advisories | null): string[] {
  const low = found
    .filter(({ name, version }) => !reaches(version, floors[name] ?? '0'))
    .map(({ name, version }) => `${name} ${version} is below ${floors[name]}.`);
  const known = [...(advisories ?? [])].flatMap(([name, list]) =>
    list
      .filter(({ severity }) => grave.has(severity))
      .map(({ title, severity, url }) => `${name}: ${title} (${severity}, ${url}).`),
  );
  return [...low, ...known];
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

const patienceMs = 60_000;

function audit(): Promise<string> {
  const isWindows = process.platform === 'win32';
  const child = spawn('npm', ['audit', '--json', '--omit=dev'], {
    stdio: ['ignore', 'pipe', 'ignore'],
    shell: isWindows,
    timeout: patienceMs,
  });
  let said = '';
  child.stdout?.setEncoding('utf8').on('data', (text: string) => {
    said += text;
  });
  return new Promise((settle) => {
    child.once('error', () => settle(said));
    child.once('close', () => settle(said));
  });
}

function table(found: readonly Dependency[], advisories: Advisories | null): string {
  const rows = found.map(({ name, version }) => {
    const count = advisories?.get(name)?.length ?? 0;
    return [name, version, floors[name] ?? '', advisories ? String(count) : 'not asked'];
  });
  const all = [['package', 'version', 'floor', 'advisories'], ...rows];
  const widths = [0, 1, 2].map((at) => Math.max(...all.map((row) => row[at]?.length ?? 0)));
  return all
    .map((row) => row.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join('  '))
    .join('\n');
}

async function main(): Promise<number> {
  const found = directDependencies();
  const advisories = readAudit(await audit());
  console.log(table(found, advisories));
  if (!advisories) {
    console.log('\nThe registry told nothing of advisories, so only the floors were looked at.');
  }
  const against = complaints(found, advisories);
  for (const each of against) console.error(each);
  return against.length > 0 ? 1 : 0;
}

if (import.meta.main) process.exitCode = await main();
