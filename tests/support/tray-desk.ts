import { vi } from 'vitest';
import { createDraftStore } from '#lib/compose/draft-store';
import type { Tray, TrayTools } from '#lib/compose/tray';
import { createHeldFileStore } from '#lib/references/held-files';
import type { Intake, KeptReference } from '#lib/references/kept-reference';
import type { PictureFacts } from '#lib/references/picture-facts';
import { findingsOf } from '#lib/references/reference';
import { createWorkStore } from '#lib/references/work-store';
import { failed, ok } from '#lib/result';

/** A lawful photo of a million bytes; what a test says of it is different. */
export function photoFacts(facts: Partial<PictureFacts> = {}): PictureFacts {
  return {
    kind: 'jpeg',
    width: 1600,
    height: 1200,
    orientation: 1,
    sizeBytes: 1_000_000,
    bitDepth: 8,
    colour: 'rgb',
    hasAlpha: false,
    foreignProfile: null,
    ...facts,
  };
}

/** A file that says of itself what a test wants to be read from it. */
export function photoFile(name: string, facts: Partial<PictureFacts> = {}) {
  return { name, file: new Blob([JSON.stringify({ name, facts })]) };
}

export function keyOf(text: string): string {
  return [...text]
    .map((character) => character.charCodeAt(0).toString(16))
    .join('')
    .padEnd(64, '0')
    .slice(0, 64);
}

export function keptReference(name: string, form = name, sizeBytes = 1_000_000): KeptReference {
  return {
    key: keyOf(`sent ${form}`),
    name,
    kind: 'jpeg',
    width: 1600,
    height: 1200,
    sizeBytes,
    placeholder: '',
    original: { key: keyOf(name), name, kind: 'jpeg', sizeBytes },
    baseKey: null,
    drawing: null,
  };
}

async function factsIn(file: Blob): Promise<{ name: string; facts: PictureFacts }> {
  const { name, facts } = JSON.parse(await file.text());
  return { name, facts: photoFacts(facts) };
}

/** What the studio's server does with a file: it judges it by the same rules. */
async function takeIn(file: Blob, name: string, originalKey: string | null): Promise<Intake> {
  const { facts } = await factsIn(file);
  const findings = originalKey ? [] : findingsOf(facts);
  const form = originalKey ? `${originalKey} ${await file.text()}` : await file.text();
  const reference = {
    ...keptReference(name, form, facts.sizeBytes),
    original: {
      key: originalKey ?? keyOf(await file.text()),
      name,
      kind: facts.kind,
      sizeBytes: facts.sizeBytes,
    },
  };
  return { original: reference.original, reference: findings.length ? null : reference, findings };
}

/** A tray beside a studio that works; a test replaces what goes wrong in it. */
export function trayDesk(changed: Partial<TrayTools> = {}) {
  vi.stubGlobal('localStorage', { getItem: () => null, setItem: () => undefined });
  const said: string[] = [];
  const told: string[] = [];
  let tiles = 0;
  const tools: TrayTools = {
    async check(file) {
      const { facts } = await factsIn(file);
      return { isUsable: true, facts, findings: findingsOf(facts) };
    },
    preview: async (file) => ok(file),
    upload: async ({ file, name, originalKey }) => ok(await takeIn(file, name, originalKey)),
    takeFrom: async () => failed({ code: 'unreachable', message: 'No such place.' }),
    lookUp: async () => ok({ references: [], originals: [] }),
    fetch: async () => failed({ code: 'no-answer', message: 'No answer.' }),
    async mend(file) {
      const { name } = await factsIn(file);
      const facts = photoFacts();
      const blob = new Blob([JSON.stringify({ name: `${name}, mended`, facts })]);
      return ok({ blob, facts, steps: ['Set upright'] });
    },
    async shrink(file, facts, targetBytes) {
      const { name } = await factsIn(file);
      const less = { ...facts, sizeBytes: targetBytes };
      const blob = new Blob([JSON.stringify({ name: `${name}, smaller`, facts: less })]);
      return ok({ blob, facts: less, steps: ['Made lighter'] });
    },
    async draw(base) {
      return ok(new Blob([JSON.stringify({ name: `${await base.text()}, drawn on`, facts: {} })]));
    },
    keepDrawing: async () => ok(null),
    ...changed,
  };
  const tray: Tray = {
    draft: createDraftStore(),
    works: createWorkStore(),
    files: createHeldFileStore(),
    tools,
    memory: new Map(),
    newKey: () => `tile-${++tiles}`,
    say: (words) => said.push(words),
    tell: (words) => told.push(words),
  };
  return { tray, said, told };
}

/** The phases of the tiles, in their order. */
export function phasesOf({ draft, works }: Tray): (string | undefined)[] {
  return draft.getState().draft.references.map(({ id }) => works.getState().works.get(id)?.phase);
}

export function namesIn({ draft }: Tray): string[] {
  return draft.getState().draft.references.map(({ name }) => name);
}
