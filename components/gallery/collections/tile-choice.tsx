import { Check } from 'lucide-react';
import { useStore } from 'zustand';
import { isWithShift } from '#components/ui/with-shift';
import { selectionStore } from '#lib/gallery/selection-store';

interface TileChoiceProps {
  readonly id: string;
  /** What the picture is called. */
  readonly name: string;
  /** @param isRange whether all up to it are meant */
  onChoose(id: string, isRange: boolean): void;
}

/** The corner of a tile that chooses its picture. */
export function TileChoice({ id, name, onChoose }: TileChoiceProps) {
  const isChosen = useStore(selectionStore, ({ ids }) => ids.has(id));
  const isChoosing = useStore(selectionStore, ({ ids }) => ids.size > 0);
  return (
    <label
      className={`absolute top-0 left-0 grid size-9 cursor-pointer select-none place-items-center group-focus-within/tile:opacity-100 group-hover/tile:opacity-100 pointer-coarse:size-11 pointer-coarse:opacity-100 ${isChoosing ? '' : 'opacity-0'}`}
    >
      <input
        type="checkbox"
        aria-label={`Select ${name}`}
        autoComplete="off"
        checked={isChosen}
        onChange={({ nativeEvent }) => onChoose(id, isWithShift(nativeEvent))}
        className="peer absolute inset-0 cursor-[inherit] appearance-none outline-none forced-colors:appearance-auto"
      />
      <span
        aria-hidden="true"
        className="pointer-events-none grid size-5 place-items-center rounded-full bg-black/35 text-transparent inset-ring-[1.5px] inset-ring-white peer-checked:bg-accent peer-checked:text-on-accent peer-checked:inset-ring-0 peer-focus-visible:outline-2 peer-focus-visible:outline-accent peer-focus-visible:outline-offset-2 forced-colors:hidden"
      >
        <Check size={13} strokeWidth={3} />
      </span>
    </label>
  );
}
