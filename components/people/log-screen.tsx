import { LocalTime } from '#components/generations/local-time';
import { ButtonLink } from '#components/ui/button-link';
import { PageSection } from '#components/ui/page-section';
import { type DeedLine, deedWords } from '#lib/accounts/deed';
import { isId } from '#lib/id';
import type { LogPage } from '#lib/people/people-page';

/** Who did what to people, budgets, keys and shares. */
export function LogScreen({ deeds, next }: LogPage) {
  return (
    <PageSection
      id="log"
      title="Log"
      hint="Who did what to people, budgets, keys and shares. Nobody can change it."
    >
      {deeds.length === 0 && <p className="text-sm text-text-2">Nothing has happened yet.</p>}
      <ol className="grid">
        {deeds.map((deed) => (
          <li
            key={deed.id}
            className="flex flex-wrap gap-x-4 gap-y-1 border-line border-t py-2.5 text-sm"
          >
            <span className="w-40 shrink-0 text-text-3 text-xs/5 tabular-nums">
              <LocalTime at={deed.at} form="date" />
            </span>
            <span className="wrap-anywhere min-w-0 flex-1 basis-60">{sentence(deed)}</span>
            <span className="wrap-anywhere text-text-3 text-xs/5">{facts(deed)}</span>
          </li>
        ))}
      </ol>
      {next !== null && (
        <div>
          <ButtonLink href={`/settings/log?before=${next}`}>Older</ButtonLink>
        </div>
      )}
    </PageSection>
  );
}

function sentence({ actor, kind, person, details }: DeedLine): string {
  const other = person !== actor ? person : null;
  const whom = (other ?? details.with) ? ` ${other ?? details.with}` : '';
  const words =
    kind === 'joined' ? `joined${whom && `, invited by${whom}`}` : deedWords[kind] + whom;
  return `${actor ?? 'Somebody'} ${words}`;
}

/** Said elsewhere in the line, or identifiers, which lead nobody anywhere. */
const unsaid: ReadonlySet<string> = new Set(['with', 'share', 'experiment', 'link', 'token']);

function facts({ details, address }: DeedLine): string {
  const said = Object.entries(details).filter(
    ([name, value]) => value !== null && !unsaid.has(name) && !isId(String(value)),
  );
  const words = said.map(([name, value]) => `${name} ${value}`);
  return [...words, ...(address ? [`from ${address}`] : [])].join(' · ');
}
