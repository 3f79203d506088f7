/** What `npm run studio` says in a terminal. */
import { recoveryMinutes } from '#lib/people/recover';
import { findingWords } from '#lib/upkeep/finding-words';
import type { UpkeepLine } from '#lib/upkeep/task';

const gigabytes = (bytes: number): string => `${(bytes / 1e9).toFixed(2)} GB`;

/** To the side of what a program may read. */
export function progressWords(text: string): void {
  console.error(text);
}

/** Says what came of a task. @returns with what the program ends */
export function endWords(
  line: Exclude<UpkeepLine, { is: 'progress' }>,
  { json }: { readonly json: boolean },
): number {
  switch (line.is) {
    case 'verified': {
      const { version, findings, files, bytes } = line.verification;
      const left = findings.filter(({ kind, isMended }) => !isMended && kind !== 'orphaned');
      if (json) console.log(JSON.stringify(line.verification));
      else {
        for (const finding of findings) console.log(findingWords(finding));
        console.log(
          `${files} files, ${gigabytes(bytes)}: ${findings.length} findings, ${left.length} left to see to. By version ${version}.`,
        );
      }
      return left.length > 0 ? 1 : 0;
    }
    case 'backed-up': {
      const { rows, files, archiveBytes, missing, changed } = line.backup;
      for (const key of missing) console.log(`missing  ${key}  Lost, or deleted meanwhile.`);
      for (const key of changed) console.log(`changed  ${key}  It cannot be restored.`);
      console.log(`Backed up: ${rows} rows, ${files} files, ${gigabytes(archiveBytes)}.`);
      return missing.length + changed.length > 0 ? 1 : 0;
    }
    case 'recovered': {
      console.error(`A new password is chosen here, once, within ${recoveryMinutes} minutes:`);
      console.log(line.link);
      return 0;
    }
    default:
      console.error(line.text);
      return 2;
  }
}
