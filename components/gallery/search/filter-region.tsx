import { ChoiceMenu } from '#components/gallery/search/choice-menu';
import { ColourMenu } from '#components/gallery/search/colour-menu';
import { DateMenu } from '#components/gallery/search/date-menu';
import { FilterChips } from '#components/gallery/search/filter-chips';
import { MoreMenu } from '#components/gallery/search/more-menu';
import { withFilter, withoutChip } from '#lib/gallery/search-chip';
import type { SearchQuery } from '#lib/gallery/search-filter';
import {
  type FilterChoice,
  hasFilter,
  onlyFilter,
  ratingChoices,
  shapeChoices,
  sizeChoices,
  withFiltersInstead,
} from '#lib/gallery/search-menu';
import type { KnownNames } from '#lib/gallery/search-offers';
import { filterName, filterText } from '#lib/gallery/search-text';

interface FilterRegionProps {
  readonly query: SearchQuery;
  readonly known: KnownNames;
  onChange(query: SearchQuery): void;
  onBegin(name: 'tag' | 'in'): void;
}

const menus = [
  { name: 'size', label: 'Size', anyLabel: 'Any size', choices: sizeChoices },
  { name: 'ratio', label: 'Shape', anyLabel: 'Any shape', choices: shapeChoices },
  { name: 'rating', label: 'Rating', anyLabel: 'Any rating', choices: ratingChoices },
] as const;

/** The filters of the search, and menus that add others; on a phone one row that scrolls sideways. */
export function FilterRegion({ query, known, onChange, onBegin }: FilterRegionProps) {
  const toggle = (choice: FilterChoice) =>
    onChange(
      hasFilter(query, choice) ? withoutChip(query, choice) : withFilter(query, choice.filter),
    );
  return (
    <section
      aria-label="Filters"
      className="-mx-4 flex w-[calc(100%+2rem)] min-w-0 items-center gap-1.5 overflow-x-auto px-4 py-1 [scrollbar-width:none] md:mx-0 md:w-auto md:flex-[1_1_30rem] md:flex-wrap md:overflow-visible md:p-0"
    >
      {menus.map(({ name, label, anyLabel, choices }) => {
        const only = onlyFilter(query, name);
        const isNarrowed = query.filters.some((filter) => filterName(filter) === name);
        return (
          <ChoiceMenu
            key={name}
            label={name === 'size' && !isNarrowed ? anyLabel : label}
            anyLabel={anyLabel}
            choices={choices}
            chosen={only && filterText(only)}
            isNarrowed={isNarrowed}
            onChoose={(choice) =>
              onChange(withFiltersInstead(query, [name], choice ? [choice.filter] : []))
            }
          />
        );
      })}
      <ColourMenu query={query} onChange={onChange} />
      <DateMenu query={query} onChange={onChange} />
      <MoreMenu query={query} known={known} onToggle={toggle} onBegin={onBegin} />
      <FilterChips query={query} onChange={onChange} />
    </section>
  );
}
