import { ButtonLink } from '#components/ui/button-link';
import { PageSection } from '#components/ui/page-section';
import type { PersonSpending, SpentSum } from '#lib/people/person';
import { moneyLabel } from '#lib/spending/money';
import { imagesLabel } from '#lib/spending/spending-words';

/** Who has spent how much, and the whole ledger as a file. */
export function PeopleSpending({ spending }: { readonly spending: readonly PersonSpending[] }) {
  return (
    <PageSection
      id="people-spending"
      title="What people spend"
      hint="Images that came back, and about what they cost. Who made none this month is not listed."
    >
      {spending.length > 0 ? (
        <SpendingTable spending={spending} />
      ) : (
        <p className="text-sm text-text-2">Nobody has made an image this month.</p>
      )}
      <div>
        {/* A file, so the router has nothing to do with it. */}
        <ButtonLink href="/api/people/spending" download>
          Export everybody’s ledger
        </ButtonLink>
      </div>
    </PageSection>
  );
}

function SpendingTable({ spending }: { readonly spending: readonly PersonSpending[] }) {
  return (
    <table aria-labelledby="people-spending" className="w-full text-left text-sm tabular-nums">
      <thead>
        <tr className="text-text-3 text-xs">
          <th scope="col" className="py-2 pr-4 font-normal">
            Person
          </th>
          <th scope="col" className="py-2 pr-4 font-normal">
            Today
          </th>
          <th scope="col" className="py-2 font-normal">
            This month
          </th>
        </tr>
      </thead>
      <tbody>
        {spending.map(({ id, name, today, month }) => (
          <tr key={id} className="border-line border-t">
            <th scope="row" className="wrap-anywhere py-2 pr-4 font-medium">
              {name}
            </th>
            <td className="py-2 pr-4">{words(today)}</td>
            <td className="py-2">{words(month)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function words({ images, usd }: SpentSum): string {
  return images === 0 ? 'Nothing' : `${imagesLabel(images)}, about ${moneyLabel(usd)}`;
}
