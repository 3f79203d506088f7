/** More are not judged: a person would have to vote for days, and each fit takes seconds. */
export const mostContestants = 200;

/** What keeps cells from being judged. */
export type ContestBar = 'too-few' | 'too-many';

/**
 * What keeps cells from being judged, if anything does.
 *
 * @param withPictures cells that have pictures to be shown
 * @param judged those, and the ones that were voted on before
 * @returns null where they can be judged
 */
export function contestBar(withPictures: number, judged: number): ContestBar | null {
  if (judged > mostContestants) return 'too-many';
  return withPictures < 2 && judged < 2 ? 'too-few' : null;
}

/** Why nothing can be judged, in words; null where it can. The numbers are those of `contestBar`. */
export function contestProblem(withPictures: number, judged: number): string | null {
  switch (contestBar(withPictures, judged)) {
    case 'too-many': {
      const all = judged.toLocaleString('en-GB');
      return `Up to ${mostContestants} cells can be judged in pairs, and ${all} have pictures. Start an experiment with the most promising ones.`;
    }
    case 'too-few':
      return 'As soon as two cells have pictures, they can be judged in pairs.';
    case null:
      return null;
  }
}

/** The same at the desk of a judge, who may know nothing of cells. */
export function noPairWords(bar: ContestBar | null): string {
  return bar === 'too-many'
    ? `There are too many variants to compare: up to ${mostContestants} can be judged in pairs.`
    : 'There are no two pictures to compare. Come back when more have come.';
}
