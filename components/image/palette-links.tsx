import Link from 'next/link';
import { filterAddress } from '#lib/gallery/filter-address';
import type { ImageDetail } from '#lib/gallery/gallery-image';

/** The colours of a picture, each a way to pictures that have it too. */
export function PaletteLinks({ palette }: { readonly palette: ImageDetail['palette'] }) {
  return (
    <ul className="-my-2 flex flex-wrap md:my-0 md:gap-1">
      {palette.map(({ hex, share }) => (
        <li key={hex}>
          <Link
            href={filterAddress({ kind: 'color', hex })}
            prefetch={false}
            aria-label={`More pictures with ${hex}`}
            title={`${hex}, ${Math.max(1, Math.round(share * 100))} %`}
            className="grid size-11 place-items-center rounded md:size-6"
          >
            <span
              className="size-6 rounded-[4px] outline outline-line-strong -outline-offset-1 md:size-5"
              style={{ background: hex }}
            />
          </Link>
        </li>
      ))}
    </ul>
  );
}
