import type { Viewer } from '#lib/accounts/viewer';
import {
  faceOf,
  growBranches,
  type Levels,
  type Lineage,
  type LineagePicture,
  type Step,
  type Steps,
  stepsBack,
  stepsOn,
  toLineagePicture,
} from '#lib/gallery/lineage';
import {
  getLineageRoot,
  listRepeated,
  listSets,
  listSources,
  listUses,
  type Parent,
} from '#lib/gallery/lineage-queries';
import { isId } from '#lib/id';
import { type Db, database } from '#lib/platform/database/database';

/** Of so many calls at one distance it is looked up what they came from. */
const mostLookedUp = 24;

/** A picture with what it came from and what came of it; null for what is not there or not the viewer's. */
export async function getLineage(viewer: Viewer, id: string): Promise<Lineage | null> {
  if (!isId(id)) return null;
  const { db } = await database();
  const root = await getLineageRoot(db, viewer.id, id);
  if (!root) return null;
  const picture = toLineagePicture(root);
  const { generationId, fileName } = root;
  const call = generationId === null ? [] : [generationId];
  const sets = await setsOf(db, viewer.id, call);
  const parent = { node: root.id, imageIds: [root.id], generationId };
  return {
    picture,
    origin: generationId === null ? { kind: 'file', name: fileName } : { kind: 'words' },
    set: (generationId && sets.get(generationId)) || [picture],
    cameFrom: growBranches(generationId, await lookBack(db, viewer.id, call)),
    ledTo: growBranches(root.id, await lookOn(db, viewer.id, [parent])),
  };
}

async function lookBack(db: Db, ownerId: string, first: readonly string[]): Promise<Levels> {
  const levels: Map<string, Steps>[] = [];
  const seen = new Set(first);
  for (let calls = first; calls.length > 0 && levels.length < stepsBack; ) {
    const level = await sourcesOf(db, ownerId, calls);
    levels.push(level);
    calls = nextOf(level, seen).slice(0, mostLookedUp);
    for (const call of calls) seen.add(call);
  }
  return levels;
}

/** What these calls were asked for with: their references in order, then what they repeat. */
async function sourcesOf(
  db: Db,
  ownerId: string,
  calls: readonly string[],
): Promise<Map<string, Steps>> {
  const sources = Map.groupBy(await listSources(db, ownerId, calls), ({ usedBy }) => usedBy);
  const repeated = new Map(
    (await listRepeated(db, ownerId, calls)).map(({ id, repeats }) => [id, repeats]),
  );
  const sets = await setsOf(db, ownerId, [...repeated.values()]);
  return new Map(
    calls.map((call) => {
      const repeats = repeated.get(call);
      const set = repeats === undefined ? undefined : sets.get(repeats);
      const steps = [
        ...referenceSteps(sources.get(call) ?? []),
        ...(repeats && set ? setStep({ kind: 'repeat' }, repeats, set) : []),
      ];
      return [call, { steps, more: 0 }];
    }),
  );
}

type Source = Awaited<ReturnType<typeof listSources>>[number];

/** One step a reference, however often it was given. */
function referenceSteps(sources: readonly Source[]): Step[] {
  const byKey = Map.groupBy(sources, ({ key }) => key);
  return [...byKey.values()].flatMap((uses) => {
    const [first] = uses;
    if (!first) return [];
    const { usedBy: _usedBy, usedAs: _usedAs, picture, ...reference } = first;
    const numbers = uses.map(({ usedAs }) => usedAs + 1);
    const tie = { kind: 'reference', numbers, isDrawnOn: reference.drawing !== null } as const;
    const known = picture && { face: toLineagePicture(picture), next: picture.generationId };
    const face = known ?? { face: { kind: 'reference', reference } as const, next: null };
    return [{ key: reference.key, tie, images: 1, ...face }];
  });
}

async function lookOn(db: Db, ownerId: string, first: readonly Parent[]): Promise<Levels> {
  const levels: Map<string, Steps>[] = [];
  const seen = new Set(first.flatMap(({ node, generationId }) => [node, generationId ?? node]));
  for (let parents = first; parents.length > 0 && levels.length < stepsOn; ) {
    const uses = await listUses(db, ownerId, parents);
    const sets = await setsOf(
      db,
      ownerId,
      uses.map(({ generationId }) => generationId),
    );
    const level = new Map<string, Steps>();
    for (const [node, its] of Map.groupBy(uses, (use) => use.node)) {
      const steps = its.flatMap(({ generationId, usedAs, isDrawnOn }) => {
        const numbers = usedAs.map((place) => place + 1);
        const tie: Step['tie'] =
          numbers.length > 0 ? { kind: 'reference', numbers, isDrawnOn } : { kind: 'repeat' };
        return setStep(tie, generationId, sets.get(generationId) ?? []);
      });
      level.set(node, { steps, more: (its[0]?.total ?? its.length) - its.length });
    }
    levels.push(level);
    parents = nextOf(level, seen).map((call) => ({
      node: call,
      generationId: call,
      imageIds: (sets.get(call) ?? []).map(({ id }) => id),
    }));
    for (const { node } of parents) seen.add(node);
  }
  return levels;
}

function setStep(tie: Step['tie'], call: string, set: readonly LineagePicture[]): Step[] {
  const face = faceOf(set);
  return face ? [{ key: `${tie.kind}-${call}`, tie, face, images: set.length, next: call }] : [];
}

/** What is to be looked up next: nothing twice, so that what leads back to itself comes to an end. */
function nextOf(level: ReadonlyMap<string, Steps>, seen: ReadonlySet<string>): string[] {
  const next = [...level.values()].flatMap(({ steps }) => steps.flatMap((step) => step.next ?? []));
  return [...new Set(next)].filter((each) => !seen.has(each));
}

async function setsOf(db: Db, ownerId: string, calls: readonly string[]) {
  const rows = calls.length > 0 ? await listSets(db, ownerId, calls) : [];
  const sets = Map.groupBy(rows, ({ generationId }) => generationId ?? '');
  return new Map([...sets].map(([call, set]) => [call, set.map(toLineagePicture)]));
}
