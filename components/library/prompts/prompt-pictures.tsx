import { shortened } from '#lib/generations/alternative-text';
import { countLabel } from '#lib/generations/count';
import type { GenerationState } from '#lib/generations/generation';
import { imageAddress, imagePage } from '#lib/generations/image-address';
import { placeholderImage } from '#lib/generations/placeholder';
import { noPictureWords, type PromptPicture } from '#lib/library/prompts/sent-prompt';

interface PromptPicturesProps {
  readonly prompt: string;
  /** The newest first. */
  readonly pictures: readonly PromptPicture[];
  /** How it ended the last time that it was sent, where that is known. */
  readonly lastState?: GenerationState;
  /** How many there are in all, where that is known. */
  readonly count?: number;
}

/** What a prompt has made, small, each as a way to its page. */
export function PromptPictures({ prompt, pictures, lastState, count }: PromptPicturesProps) {
  if (pictures.length === 0) {
    return <p className="text-text-3 text-xs">{noPictureWords(lastState ?? null)}</p>;
  }
  return (
    <div className="grid content-start gap-1.5">
      <ul aria-label="Pictures" className="flex flex-wrap gap-1.5">
        {pictures.map(({ id, placeholder, alt }, at) => {
          const colours = placeholderImage(placeholder);
          return (
            <li key={id} className="size-16">
              <a href={imagePage(id)} className="block size-full rounded-[4px] outline-offset-2">
                {/* biome-ignore lint/performance/noImgElement: the studio makes its own fixed variants */}
                <img
                  src={imageAddress(id, 'small')}
                  alt={alt ?? `Picture ${at + 1} of “${shortened(prompt, 40)}”`}
                  loading="lazy"
                  decoding="async"
                  draggable={false}
                  className="size-full overflow-hidden rounded-[inherit] bg-hover object-cover text-2xs text-text-3"
                  style={colours ? { background: `url(${colours}) 0 0 / 100% 100%` } : undefined}
                />
              </a>
            </li>
          );
        })}
      </ul>
      {count !== undefined && count > pictures.length && (
        <p className="text-text-3 text-xs tabular-nums">
          The newest of {countLabel(count, 'picture')}
        </p>
      )}
    </div>
  );
}
