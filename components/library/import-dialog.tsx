import { Button } from '#components/ui/button';
import { Dialog } from '#components/ui/dialog';
import { countLabel } from '#lib/generations/count';
import { type ImportOutcome, importHeading, importRemarks } from '#lib/library/import-outcome';
import { refusedWords } from '#lib/library/library-file';

interface ImportDialogProps {
  readonly outcome: ImportOutcome;
  onClose(): void;
}

/** More would be read by nobody. */
const mostNamed = 100;

/** What became of a file, where there is more to say than that all of it came in. */
export function ImportDialog({ outcome, onClose }: ImportDialogProps) {
  const { refused, refusedCount, renamed } = outcome;
  const more = refusedCount - refused.length;
  return (
    <Dialog
      title={importHeading(outcome)}
      onClose={onClose}
      footer={
        <Button look="primary" onClick={onClose}>
          Done
        </Button>
      }
    >
      <div className="grid gap-4">
        <ul className="grid gap-1 text-text-2">
          {importRemarks(outcome).map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
        {refused.length > 0 && (
          <ul aria-label="Not taken" className="grid gap-1.5 text-xs/[1.125rem]">
            {refused.map((each) => (
              <li key={each.place} className="wrap-anywhere rounded bg-bad-soft px-2 py-1.5">
                {refusedWords(each)}
              </li>
            ))}
            {more > 0 && <li className="text-text-3">and {countLabel(more, 'more', 'more')}</li>}
          </ul>
        )}
        {renamed.length > 0 && (
          <ul aria-label="Renamed" className="grid gap-1.5 text-xs/[1.125rem]">
            {renamed.slice(0, mostNamed).map((each) => (
              <li key={each.place} className="wrap-anywhere rounded bg-hover px-2 py-1.5">
                {`“${each.name}” came in as “${each.as}”.`}
              </li>
            ))}
          </ul>
        )}
      </div>
    </Dialog>
  );
}
