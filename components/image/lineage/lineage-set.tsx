import { LineageThumb } from '#components/image/lineage/lineage-thumb';
import { PictureLink } from '#components/image/picture-link';
import type { Lineage } from '#lib/gallery/lineage';
import { imagePage } from '#lib/generations/image-address';

type LineageSetProps = Pick<Lineage, 'picture' | 'set'>;

/** The picture that the tree is about, among those that came with it. */
export function LineageSet({ picture, set }: LineageSetProps) {
  const isAlone = set.length < 2;
  return (
    <div className="flex min-w-0 items-start gap-3 py-1">
      <ul aria-label={isAlone ? undefined : 'Its set'} className="flex flex-wrap gap-2">
        {set.map((each) => {
          const place = isAlone ? '' : `, ${each.position + 1} of ${set.length}`;
          const isThis = each.id === picture.id;
          const isGone = each.state === 'deleted';
          return (
            <li key={each.id} className="grid">
              {isThis || isGone ? (
                <span
                  aria-current={isThis ? 'true' : undefined}
                  className={`block rounded-[4px] ${isThis ? 'ring-2 ring-accent ring-offset-2 ring-offset-ground' : ''}`}
                >
                  <LineageThumb face={each} />
                  <span className="sr-only">
                    {isThis ? `This picture${place}` : `Deleted picture${place}`}
                  </span>
                </span>
              ) : (
                <PictureLink
                  href={imagePage(each.id)}
                  className="block rounded-[4px] outline-offset-2 transition-[filter] hover:brightness-110"
                >
                  <LineageThumb face={each} />
                  <span className="sr-only">
                    {`Picture${place}${each.state === 'trashed' ? ', in the trash' : ''}`}
                  </span>
                </PictureLink>
              )}
            </li>
          );
        })}
      </ul>
      {isAlone && (
        <span aria-hidden="true" className="self-center text-text-2 text-xs">
          This picture
        </span>
      )}
    </div>
  );
}
