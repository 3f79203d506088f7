import { Check } from 'lucide-react';
import { isWithShift } from '#components/ui/with-shift';

interface PictureChoiceProps {
  /** What the picture is called: the accessible name of the choice. */
  readonly name: string;
  /** The address of a small version. */
  readonly picture: string;
  readonly isChosen: boolean;
  /** Whether it cannot be chosen now. */
  readonly isOff?: boolean;
  /** @param isRange whether all up to it are meant */
  onToggle(isRange: boolean): void;
}

/** A picture that can be chosen: a native check box lies, unseen, over it. */
export function PictureChoice(props: PictureChoiceProps) {
  const { name, picture, isChosen, isOff = false, onToggle } = props;
  return (
    <label
      className={`relative block aspect-square overflow-clip rounded-md bg-sunken has-focus-visible:outline-2 has-focus-visible:outline-accent has-focus-visible:outline-offset-2 ${isOff ? 'opacity-50' : 'cursor-pointer'} ${isChosen ? 'ring-2 ring-accent' : ''}`}
    >
      <input
        type="checkbox"
        aria-label={name}
        autoComplete="off"
        checked={isChosen}
        disabled={isOff}
        onChange={({ nativeEvent }) => onToggle(isWithShift(nativeEvent))}
        className="absolute inset-0 cursor-[inherit] appearance-none outline-none forced-colors:appearance-auto"
      />
      {/* biome-ignore lint/performance/noImgElement: the studio makes its own fixed variants */}
      <img
        src={picture}
        alt=""
        loading="lazy"
        decoding="async"
        draggable={false}
        className="size-full object-contain"
      />
      {isChosen && (
        <span
          aria-hidden="true"
          className="absolute top-1.5 right-1.5 grid size-5 place-items-center rounded-full bg-accent text-on-accent"
        >
          <Check size={13} strokeWidth={3} />
        </span>
      )}
    </label>
  );
}
