'use client';

import { useId, useMemo, useRef } from 'react';
import { DensitySlider } from '#components/gallery/search/density-slider';
import { FilterRegion } from '#components/gallery/search/filter-region';
import { OrderChoice } from '#components/gallery/search/order-choice';
import { type GivenCount, ResultCount } from '#components/gallery/search/result-count';
import { SavedSearchesMenu } from '#components/gallery/search/saved-searches-menu';
import { SearchField } from '#components/gallery/search/search-field';
import { Advice } from '#components/ui/advice';
import type { GalleryState } from '#lib/gallery/gallery-address';
import type { SavedSearch } from '#lib/gallery/saved-search';
import type { KnownNames } from '#lib/gallery/search-offers';
import { formatSearch } from '#lib/gallery/search-text';
import { editField } from './edit-field.ts';
import { problemsText } from './problems-text.ts';
import styles from './search.module.css';
import { useCompletions } from './use-completions.ts';
import { useSearch } from './use-search.ts';

interface GalleryBarProps extends KnownNames {
  /** The gallery as its address says. */
  readonly state: GalleryState;
  /** How many pictures there are; null where that is not known, a promise where it comes later. */
  readonly count: GivenCount;
  readonly savedSearches: readonly SavedSearch[];
  /** What the server found wrong with the search, as sentences. */
  readonly problems?: readonly string[];
}

/** Where the gallery is searched, filtered, ordered and sized. */
export function GalleryBar(props: GalleryBarProps) {
  const { state, count, tags, collections, savedSearches, problems = [] } = props;
  const problemId = useId();
  const field = useRef<HTMLInputElement>(null);
  const known = useMemo(() => ({ tags, collections }), [tags, collections]);
  const search = useSearch(state);
  const completions = useCompletions(field, search.text, known);
  const { parsed, isHeldUp, isSearching, query, order, change, reorder } = search;
  const problem = problemsText({ parsed, caret: completions.caret, isHeldUp, others: problems });
  return (
    <search
      aria-label="Gallery"
      className="relative block border-line border-b px-4 py-2 md:px-6 md:py-3"
    >
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1 md:gap-y-2">
        <div className="flex w-full min-w-0 items-center gap-1 md:w-auto md:min-w-80 md:max-w-lg md:flex-[1_1_20rem]">
          <SearchField
            field={field}
            search={search}
            completions={completions}
            describedBy={problem === null ? undefined : problemId}
          />
          <SavedSearchesMenu query={query} given={savedSearches} onOpen={change} />
        </div>
        <FilterRegion
          query={query}
          known={known}
          onChange={change}
          onBegin={(name) => beginFilter(field.current, name)}
        />
        <div className="flex w-full min-w-0 items-center gap-2 md:ml-auto md:w-auto">
          <ResultCount count={count} search={formatSearch(state.query)} />
          <OrderChoice order={order} query={query} onChoose={reorder} />
          <DensitySlider initial={state.density} />
        </div>
      </div>
      <Advice id={problemId} tone="warn" message={problem} />
      <div aria-hidden="true" data-on={isSearching || undefined} className={styles.progress} />
    </search>
  );
}

/** Writes the name of a filter at the end, so that its value is completed as if it had been typed. */
function beginFilter(field: HTMLInputElement | null, name: string): void {
  if (!field) return;
  const end = field.value.length;
  const gap = /\S$/.test(field.value) ? ' ' : '';
  editField(field, { start: end, end, text: `${gap}${name}:` });
}
