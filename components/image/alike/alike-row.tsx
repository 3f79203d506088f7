import { AlikeTile } from '#components/image/alike/alike-tile';
import type { Answer } from '#components/image/use-answer';
import { Button } from '#components/ui/button';
import type { GalleryImage } from '#lib/gallery/gallery-image';
import type { Likeness } from '#lib/gallery/likeness';

interface AlikeRowProps {
  readonly by: Likeness;
  readonly answer: Answer<readonly GalleryImage[]>;
  onAgain(): void;
}

const nothing = {
  colour: 'No other picture has colours like these.',
  prompt: 'No other prompt is like this one.',
} as const satisfies Record<Likeness, string>;

/** Pictures in a row that goes on to the side, or why there are none. */
export function AlikeRow({ by, answer, onAgain }: AlikeRowProps) {
  const found = answer.state === 'there' ? answer.value : [];
  return (
    <div className="grid min-h-24 min-w-0 content-start" aria-busy={answer.state === 'loading'}>
      <p
        role="status"
        className={
          found.length > 0 || answer.state === 'loading' ? 'sr-only' : 'text-text-3 text-xs'
        }
      >
        {statusWords(by, answer)}
      </p>
      {answer.state === 'loading' && <Frames />}
      {answer.state === 'failed' && (
        <Button size="small" className="mt-2 justify-self-start" onClick={onAgain}>
          Try again
        </Button>
      )}
      {found.length > 0 && (
        <ul className="-mx-1 flex gap-1.5 overflow-x-auto overscroll-x-contain px-1 py-1">
          {found.map((image) => (
            <AlikeTile key={image.id} image={image} />
          ))}
        </ul>
      )}
    </div>
  );
}

function statusWords(by: Likeness, answer: Answer<readonly GalleryImage[]>): string {
  switch (answer.state) {
    case 'loading':
      return 'Looking';
    case 'failed':
      return 'The studio did not answer.';
    case 'there': {
      const count = answer.value.length;
      if (count === 0) return nothing[by];
      return count === 1 ? '1 picture' : `${count} pictures`;
    }
  }
}

/** Where the pictures will be. */
function Frames() {
  return (
    <div aria-hidden="true" className="flex gap-1.5 overflow-clip py-1">
      {['a', 'b', 'c', 'd'].map((each) => (
        <div key={each} className="h-22 w-22 shrink-0 rounded-[4px] bg-hover/60" />
      ))}
    </div>
  );
}
