import { useId, useState } from 'react';
import { BarPopover } from '#components/gallery/search/bar-popover';
import { PopoverChoice } from '#components/gallery/search/popover-choice';
import {
  dateChoices,
  dateNames,
  dateRangeOf,
  isDateChosen,
  withDateRange,
} from '#lib/gallery/search-dates';
import { readDay } from '#lib/gallery/search-day';
import type { SearchQuery } from '#lib/gallery/search-filter';
import { withFiltersInstead } from '#lib/gallery/search-menu';
import { filterName } from '#lib/gallery/search-text';
import { calendarDay } from '#lib/generations/calendar-day';

interface DateMenuProps {
  readonly query: SearchQuery;
  onChange(query: SearchQuery): void;
}

/** Days that are asked for often, or any first and last one. */
export function DateMenu({ query, onChange }: DateMenuProps) {
  return (
    <BarPopover label="Date" className="w-60">
      {(close) => (
        <Dates
          query={query}
          onChange={onChange}
          onSettle={(settled) => {
            onChange(settled);
            close();
          }}
        />
      )}
    </BarPopover>
  );
}

function Dates(props: DateMenuProps & { onSettle(query: SearchQuery): void }) {
  const { query, onChange, onSettle } = props;
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  const range = dateRangeOf(query);
  const isAny = !query.filters.some((filter) => dateNames.includes(filterName(filter)));
  return (
    <>
      <PopoverChoice
        label="Any date"
        isChosen={isAny}
        onChoose={() => onSettle(withFiltersInstead(query, dateNames, []))}
      />
      {dateChoices(calendarDay(Date.now(), timeZone)).map((choice) => (
        <PopoverChoice
          key={choice.label}
          label={choice.label}
          isChosen={isDateChosen(query, choice)}
          onChoose={() => onSettle(withFiltersInstead(query, dateNames, [choice.filter]))}
        />
      ))}
      <div className="mt-1 grid gap-1.5 border-line border-t px-1.5 pt-2.5 pb-1.5">
        <DateField
          label="From"
          day={range.from}
          max={range.to}
          onChoose={(from) => onChange(withDateRange(query, { ...range, from }))}
        />
        <DateField
          label="To"
          day={range.to}
          min={range.from}
          onChoose={(to) => onChange(withDateRange(query, { ...range, to }))}
        />
      </div>
    </>
  );
}

interface DateFieldProps {
  readonly label: string;
  /** `2026-11-23`, or empty. */
  readonly day: string;
  readonly min?: string;
  readonly max?: string;
  onChoose(day: string): void;
}

function DateField({ label, day, min, max, onChoose }: DateFieldProps) {
  const id = useId();
  const [typed, setTyped] = useState(day);
  const [seen, setSeen] = useState(day);
  // What is chosen elsewhere takes the place of what was typed.
  if (seen !== day) {
    setSeen(day);
    setTyped(day);
  }
  const type = (value: string) => {
    setTyped(value);
    // While a year is typed, its first digits are years of their own: long past, and not meant.
    if (value === '' || readDay(value).ok) onChoose(value);
  };
  return (
    <div className="flex h-11 items-center rounded border border-line bg-sunken field-focus md:h-8">
      <label htmlFor={id} className="w-14 shrink-0 pl-2.5 text-text-3 text-xs">
        {label}
      </label>
      <input
        id={id}
        type="date"
        autoComplete="off"
        value={typed}
        min={min}
        max={max}
        onChange={(event) => type(event.target.value)}
        className="w-full min-w-0 bg-transparent pr-2 tabular-nums outline-none"
      />
    </div>
  );
}
