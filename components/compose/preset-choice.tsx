import { Choice } from '#components/ui/choice';
import { pixelLabel, type sizePresets } from '#lib/compose/size';

interface PresetChoiceProps {
  readonly group: string;
  readonly preset: (typeof sizePresets)[number];
  readonly checked: boolean;
  onChoose(ratio: string): void;
}

/** Every drawn shape covers as much, in square pixels: they differ in shape alone. */
const drawnArea = 420;

/** One of the page's presets, drawn in its shape. */
export function PresetChoice({ group, preset, checked, onChoose }: PresetChoiceProps) {
  const ratio = preset.width / preset.height;
  return (
    <Choice
      group={group}
      value={preset.ratio}
      name={`${preset.ratio}, ${pixelLabel(preset)}`}
      checked={checked}
      onChoose={onChoose}
      className="h-[58px] min-w-0 flex-col gap-1 text-2xs tabular-nums"
    >
      <span aria-hidden="true" className="grid h-7 place-items-center">
        <i
          className="rounded-[2px] border-[1.5px] border-current"
          style={{
            width: Math.round(Math.sqrt(drawnArea * ratio)),
            height: Math.round(Math.sqrt(drawnArea / ratio)),
          }}
        />
      </span>
      {preset.ratio}
    </Choice>
  );
}
