import { ChevronDown } from 'lucide-react';
import { type GalleryOrder, galleryOrders } from '#lib/gallery/gallery-address';
import { canRank } from '#lib/gallery/search-address';
import type { SearchQuery } from '#lib/gallery/search-filter';

const labels: Readonly<Record<GalleryOrder, string>> = {
  newest: 'Newest',
  oldest: 'Oldest',
  best: 'Best match',
};

interface OrderChoiceProps {
  readonly order: GalleryOrder;
  readonly query: SearchQuery;
  onChoose(order: GalleryOrder): void;
}

/** What comes first. How well pictures match can be told only where words are looked for. */
export function OrderChoice({ order, query, onChoose }: OrderChoiceProps) {
  const offered = galleryOrders.filter((each) => each !== 'best' || canRank(query));
  return (
    <span className="relative inline-flex shrink-0 items-center">
      <select
        aria-label="Order"
        value={offered.includes(order) ? order : 'newest'}
        onChange={({ target }) => {
          const chosen = offered.find((each) => each === target.value);
          if (chosen) onChoose(chosen);
        }}
        className="h-11 cursor-pointer appearance-none rounded-full bg-transparent pr-7 pl-3 text-text-2 transition-colors duration-100 hover:bg-hover hover:text-text md:h-[26px] md:pl-2.5 md:text-xs"
      >
        {offered.map((each) => (
          <option key={each} value={each}>
            {labels[each]}
          </option>
        ))}
      </select>
      <ChevronDown
        size={12}
        aria-hidden="true"
        className="pointer-events-none absolute right-2.5 text-text-3"
      />
    </span>
  );
}
