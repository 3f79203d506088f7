/** More are not judged: a person would have to vote for days, and each fit takes seconds. */
export const mostContestants = 200;

/**
 * Why nothing can be judged, in words; null where it can.
 *
 * @param withPictures cells that have pictures to be shown
 * @param judged those, and the ones that were voted on before
 */
export function contestProblem(withPictures: number, judged: number): string | null {
  if (judged > mostContestants) {
    const all = judged.toLocaleString('en-GB');
    return `Up to ${mostContestants} cells can be judged in pairs, and ${all} have pictures. Start an experiment with the most promising ones.`;
  }
  return withPictures < 2 && judged < 2
    ? 'As soon as two cells have pictures, they can be judged in pairs.'
    : null;
}
