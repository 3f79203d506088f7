import { PictureChoice } from '#components/ui/picture-choice';

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

/** One picture that can be picked, with what is known of it. */
export function PickerTile(props: PickerTileProps) {
  const { name, picture, facts, note, link, isChosen, isOff, onToggle } = props;
  return (
    <li className="grid min-w-0 content-start gap-1.5">
      <PictureChoice
        name={name}
        picture={picture}
        isChosen={isChosen}
        isOff={isOff}
        onToggle={onToggle}
      />
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
