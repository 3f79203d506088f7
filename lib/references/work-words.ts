import type { Work } from '#lib/references/work-store';

/** What is going on with a tile, in a word or two. */
export function workWords(work: Work): string {
  switch (work.phase) {
    case 'checking':
      return 'Checking';
    case 'uploading':
      // All its bytes have left; the studio looks at them once more.
      return work.share < 1 ? `Uploading ${percent(work.share)}` : 'Checking';
    case 'to-mend':
      return 'Needs mending';
    case 'mending':
      return `Mending ${percent(work.share)}`;
    case 'hopeless':
      return 'Cannot be used';
    case 'failed':
      return 'Not sent';
    case 'ready':
      return 'Ready';
  }
}

/** How much of it is done, from 0 to 1, or null when nothing is under way or nobody knows. */
export function workShare(work: Work): number | null {
  return work.phase === 'uploading' || work.phase === 'mending' ? work.share : null;
}

/** What a person has to know of a tile before it can be sent; empty when nothing is wrong. */
export function workProblems(work: Work): readonly string[] {
  if (work.phase === 'to-mend') return work.findings.map(({ sentence }) => sentence);
  return work.phase === 'hopeless' || work.phase === 'failed' ? [work.why] : [];
}

function percent(share: number): string {
  return `${Math.floor(Math.min(1, Math.max(0, share)) * 100)}%`;
}
