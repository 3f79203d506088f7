import { X } from 'lucide-react';
import { type Chip, chipsOf, withoutChip } from '#lib/gallery/search-chip';
import type { SearchQuery } from '#lib/gallery/search-filter';
import { chipLook, pillLook } from './bar-look.ts';
import { keepFocus } from './keep-focus.ts';

interface FilterChipsProps {
  readonly query: SearchQuery;
  onChange(query: SearchQuery): void;
}

/** Every filter of the search, each to be taken away by a press. */
export function FilterChips({ query, onChange }: FilterChipsProps) {
  const chips = chipsOf(query);
  if (chips.length === 0) return null;
  return (
    <>
      <ul aria-label="Filters in use" className="flex gap-1.5 md:flex-wrap">
        {chips.map((chip) => (
          <li key={chip.token} className="shrink-0">
            <button
              type="button"
              aria-label={`Remove ${chip.label}`}
              title={`Remove ${chip.label}`}
              onClick={({ currentTarget }) =>
                keepFocus(currentTarget, () => onChange(withoutChip(query, chip)))
              }
              className={chipLook}
            >
              <Face chip={chip} />
              <X size={12} aria-hidden="true" className="-mr-0.5 shrink-0 text-text-3" />
            </button>
          </li>
        ))}
      </ul>
      {chips.length > 1 && (
        <button
          type="button"
          onClick={({ currentTarget }) =>
            keepFocus(currentTarget, () => onChange({ words: query.words, filters: [] }))
          }
          className={`${pillLook} text-text-2 hover:text-text`}
        >
          Clear filters
        </button>
      )}
    </>
  );
}

function Face({ chip: { label, filter } }: { readonly chip: Chip }) {
  return (
    <>
      {filter.kind === 'color' && (
        <i
          aria-hidden="true"
          className="size-3 shrink-0 rounded-full border border-text-3 forced-color-adjust-none"
          style={{ background: filter.hex }}
        />
      )}
      <span className="max-w-56 truncate">{label}</span>
    </>
  );
}
