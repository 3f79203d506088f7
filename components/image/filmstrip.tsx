import { PictureLink } from '#components/image/picture-link';
import type { GalleryImage, Neighbours } from '#lib/gallery/gallery-image';
import { viewerAddress } from '#lib/gallery/viewer-address';
import { alternativeText } from '#lib/generations/alternative-text';
import { imageAddress } from '#lib/generations/image-address';

interface FilmstripProps {
  readonly image: GalleryImage;
  readonly neighbours: Neighbours;
  /** Of what is looked at. */
  readonly params: string;
}

/** How many on each side a phone has room for. */
const onPhone = 3;

/** The pictures around one, each a way to it. Those next to it are loaded ahead. */
export function Filmstrip({ image, neighbours: { before, after }, params }: FilmstripProps) {
  const all = [...before, image, ...after];
  const at = before.length;
  return (
    <nav aria-label="Pictures around it" className="px-2 pb-3 md:pb-4">
      <ul className="flex justify-center gap-1 md:gap-1.5">
        {all.map((each, index) => {
          const away = Math.abs(index - at);
          return (
            <li key={each.id} className={away > onPhone ? 'max-md:hidden' : undefined}>
              <PictureLink
                href={viewerAddress(each.id, params)}
                replace
                scroll={false}
                prefetch={away === 1}
                aria-current={away === 0 ? 'true' : undefined}
                data-keep="strip"
                className="block size-11 rounded-[4px] opacity-60 outline-offset-2 transition-opacity hover:opacity-100 focus-visible:opacity-100 aria-[current=true]:opacity-100 aria-[current=true]:ring-2 aria-[current=true]:ring-accent aria-[current=true]:ring-offset-2 aria-[current=true]:ring-offset-sunken md:size-14"
              >
                {/* biome-ignore lint/performance/noImgElement: the studio makes its own fixed variants */}
                <img
                  src={imageAddress(each.id, 'small')}
                  alt={each.alt ?? alternativeText(each.prompt)}
                  draggable={false}
                  decoding="async"
                  className="size-full rounded-[inherit] bg-raised object-cover text-2xs text-text-3"
                />
              </PictureLink>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
