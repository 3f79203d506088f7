import type { FailedImport, UnderWay } from '#lib/gallery/import-state';
import { stepWords } from '#lib/gallery/import-words';
import { countLabel } from '#lib/generations/count';
import { splitName } from '#lib/references/shown-name';

interface ImportDetailsProps {
  readonly id: string;
  readonly underWay: readonly UnderWay[];
  readonly failed: readonly FailedImport[];
}

/** More would be read by nobody, and hold up the page. */
const mostShown = 100;

/** The files that are being brought, and those that could not be, each with its reason. */
export function ImportDetails({ id, underWay, failed }: ImportDetailsProps) {
  const more = failed.length - mostShown;
  return (
    <section
      id={id}
      aria-label="Details of the import"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what is longer than the panel is scrolled by keyboard too
      tabIndex={0}
      className="grid max-h-[40dvh] gap-2 overflow-y-auto overscroll-contain border-line border-t pt-2 text-xs/[1.125rem]"
    >
      {underWay.length > 0 && (
        <ul aria-label="Files under way" className="grid gap-1">
          {underWay.map((each) => (
            <li key={each.key} className="flex gap-3">
              <FileName name={each.name} />
              <span className="shrink-0 text-text-3 tabular-nums">{stepWords(each)}</span>
            </li>
          ))}
        </ul>
      )}
      {failed.length > 0 && (
        <ul aria-label="Failed files" className="grid gap-1.5">
          {failed.slice(0, mostShown).map(({ name, why }, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two files may have one name, and rows hold nothing
            <li key={`${index} ${name}`} className="grid rounded bg-bad-soft px-2 py-1.5">
              <FileName name={name} />
              <span className="text-pretty text-text-2">{why.message}</span>
            </li>
          ))}
          {more > 0 && <li className="text-text-3">and {countLabel(more, 'more', 'more')}</li>}
        </ul>
      )}
    </section>
  );
}

/** Cut in its middle, since both of its ends tell it from others. */
function FileName({ name }: { readonly name: string }) {
  const { head, tail } = splitName(name);
  return (
    <span title={name} className="flex min-w-0 flex-1 text-text">
      <span className="truncate">{head}</span>
      <span className="shrink-0 whitespace-pre">{tail}</span>
    </span>
  );
}
