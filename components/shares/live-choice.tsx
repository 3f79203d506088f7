import { Switch } from '#components/ui/switch';
import type { ShareSource } from '#lib/shares/share-order';

interface LiveChoiceProps {
  readonly source: ShareSource;
  onChange(source: ShareSource): void;
}

/** Whether a share of a collection follows it; nothing for a selection, which cannot change. */
export function LiveChoice({ source, onChange }: LiveChoiceProps) {
  if (source.kind !== 'collection') return null;
  return (
    <Switch
      name="share-live"
      label="Follow the collection"
      hint={
        source.isLive
          ? 'Images that come or go later come or go here too'
          : 'The images that are in it now, and no others'
      }
      checked={source.isLive}
      onChange={(isLive) => onChange({ ...source, isLive })}
    />
  );
}
