/** Pairs that a judge skipped, as pictures. The latest are enough: nobody remembers the others. */
export type PassedPairs = ReadonlyArray<readonly [string, string]>;

const mostPassed = 20;

/** Reads skipped pairs from an address: `passed=left.right`, as often as there are any. */
export function readPassed(params: URLSearchParams): PassedPairs {
  return params
    .getAll('passed')
    .slice(-mostPassed)
    .map((pair) => {
      const [left = '', right = ''] = pair.split('.');
      return [left, right] as const;
    });
}

/** The query that asks for pairs other than those. */
export function passedQuery(passed: PassedPairs): string {
  const params = passed.slice(-mostPassed).map(([left, right]) => ['passed', `${left}.${right}`]);
  return String(new URLSearchParams(params));
}
