/** A stage of `npm test`, as far as choosing goes. */
export interface Choosable {
  readonly name: string;
  /** The folder whose files it can run one by one; none where it does everything or nothing. */
  readonly folder?: string;
}

export interface TestChoice<Stage extends Choosable> {
  readonly stages: readonly Stage[];
  /** Files, folders or parts of their names; empty for all that a stage has. */
  readonly filters: readonly string[];
}

/**
 * What the words behind `npm test --` mean: names of stages, and parts of paths, which have a `/` or
 * a `.`. A path by itself is of the stage in whose folder it lies.
 *
 * @returns a sentence when they mean nothing
 */
export function testChoice<Stage extends Choosable>(
  stages: readonly Stage[],
  words: readonly string[],
): TestChoice<Stage> | string {
  const filters = words.filter((word) => /[./]/.test(word));
  const names = words.filter((word) => !filters.includes(word));
  const strangers = names.filter((name) => !stages.some((stage) => stage.name === name));
  if (strangers.length > 0) {
    const known = stages.map(({ name }) => name).join(', ');
    return `There is no stage ${strangers.join(', ')}. The stages are: ${known}.`;
  }
  if (words.length === 0) return { stages, filters };
  const chosen = stages.filter((stage) =>
    names.length > 0 ? names.includes(stage.name) : isOf(stage, filters),
  );
  const whole = filters.length > 0 ? chosen.filter(({ folder }) => !folder) : [];
  if (chosen.length === 0 || whole.length > 0) {
    const folders = stages.flatMap(({ folder }) => folder ?? []);
    return `Single tests are those below ${folders.join(', ')}; name such a stage or a path from here.`;
  }
  return { stages: chosen, filters };
}

function isOf({ folder }: Choosable, filters: readonly string[]): boolean {
  return folder !== undefined && filters.some((filter) => `${filter}/`.includes(`${folder}/`));
}
