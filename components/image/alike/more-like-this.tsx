'use client';

import { useId, useRef, useState } from 'react';
import { AlikeRow } from '#components/image/alike/alike-row';
import { useAnswer } from '#components/image/use-answer';
import { useInSight } from '#components/image/use-in-sight';
import { Choice } from '#components/ui/choice';
import type { GalleryImage } from '#lib/gallery/gallery-image';
import { alikeAddress, type Likeness, likenesses } from '#lib/gallery/likeness';

interface MoreLikeThisProps {
  readonly imageId: string;
}

const names = { colour: 'By colour', prompt: 'By prompt' } as const satisfies Record<
  Likeness,
  string
>;

/** Pictures like one, by their colours or by what was asked for. */
export function MoreLikeThis({ imageId }: MoreLikeThisProps) {
  const id = useId();
  const place = useRef<HTMLElement>(null);
  const [by, setBy] = useState<Likeness>('colour');
  const isSeen = useInSight(place);
  const { answer, again } = useAnswer<GalleryImage[]>(isSeen ? alikeAddress(imageId, by) : null);
  return (
    <section ref={place} aria-labelledby={id} className="grid min-w-0 content-start gap-2">
      <div className="flex flex-wrap items-center justify-between gap-x-3 gap-y-1">
        <h2 id={id} className="font-medium">
          More like this
        </h2>
        <div
          role="radiogroup"
          aria-labelledby={id}
          className="inline-flex gap-0.5 rounded-md border border-line bg-sunken p-0.5"
        >
          {likenesses.map((each) => (
            <Choice
              key={each}
              group={`${id}-by`}
              value={each}
              name={names[each]}
              checked={by === each}
              className="h-11 px-2.5 text-xs md:h-[22px]"
              onChoose={() => setBy(each)}
            >
              {names[each]}
            </Choice>
          ))}
        </div>
      </div>
      <AlikeRow by={by} answer={answer} onAgain={again} />
    </section>
  );
}
