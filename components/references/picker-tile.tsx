import { Check } from 'lucide-react';

interface PickerTileProps {
  /** What the picture is called: the accessible name of the choice. */
  readonly name: string;
  /** The address of a small version. */
  readonly picture: string;
  readonly facts: string;
  /** The prompt it was last sent with. */
  readonly note?: string;
  /** The page of a picture that was made with it. */
  readonly link?: string | null;
  readonly isChosen: boolean;
  /** Whether there is no room for it. */
  readonly isOff: boolean;
  onToggle(): void;
}

/** One picture that can be picked: a native check box that lies, unseen, over it. */
export function PickerTile(props: PickerTileProps) {
  const { name, picture, facts, note, link, isChosen, isOff, onToggle } = props;
  return (
    <li className="grid min-w-0 content-start gap-1.5">
      <label
        className={`relative block aspect-square overflow-clip rounded-md bg-sunken has-focus-visible:outline-2 has-focus-visible:outline-accent has-focus-visible:outline-offset-2 ${isOff ? 'opacity-50' : 'cursor-pointer'} ${isChosen ? 'ring-2 ring-accent' : ''}`}
      >
        <input
          type="checkbox"
          aria-label={name}
          autoComplete="off"
          checked={isChosen}
          disabled={isOff}
          onChange={onToggle}
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
      <div className="grid min-w-0 text-xs">
        <span className="truncate" title={name}>
          {name}
        </span>
        {note && (
          <span className="truncate text-text-3" title={note}>
            {note}
          </span>
        )}
        {link ? (
          <a
            href={link}
            target="_blank"
            rel="noreferrer"
            className="w-fit text-text-3 underline decoration-line-strong underline-offset-2 hover:text-text"
          >
            {facts}
          </a>
        ) : (
          <span className="text-text-3">{facts}</span>
        )}
      </div>
    </li>
  );
}
