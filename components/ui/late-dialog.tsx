import { type ComponentType, useEffect, useEffectEvent, useState } from 'react';
import { tell } from '#components/ui/toast-manager';

interface LateDialogProps<Part extends { onClose(): void }> {
  /** Whether it is asked for. */
  readonly when: boolean;
  readonly part: NoInfer<Part>;
  /** Fetches it; the same function at every call. */
  load(): Promise<ComponentType<Part>>;
}

/**
 * A dialog that is fetched when it is first asked for. Where it does not come, that is said and it
 * counts as closed, so that it can be asked for again; late.tsx is for what has a place on the page.
 */
export function LateDialog<Part extends { onClose(): void }>(props: LateDialogProps<Part>) {
  const { when, part, load } = props;
  const [Loaded, setLoaded] = useState<ComponentType<Part> | null>(null);
  const giveUp = useEffectEvent(() => {
    tell('The studio did not answer. Try again, or load the page again.');
    part.onClose();
  });
  useEffect(() => {
    if (!when || Loaded) return;
    let isAwaited = true;
    load().then(
      (component) => setLoaded(() => component),
      () => isAwaited && giveUp(),
    );
    return () => {
      isAwaited = false;
    };
  }, [when, Loaded, load]);
  return when && Loaded && <Loaded {...part} />;
}
