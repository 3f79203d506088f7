import { type ComponentType, type ReactNode, useCallback, useEffect, useState } from 'react';
import { Unanswered } from '#components/ui/unanswered';

interface LateProps<Part> {
  /** Whether it is to be seen. */
  readonly when: boolean;
  readonly part: Part;
  /** In its place where it does not come; left out, that is said, with a way to try again. */
  readonly otherwise?: ReactNode;
  /** Puts away what is said then, where that lies over something else. */
  readonly onDismiss?: () => void;
  /** Fetches it; the same function at every call. */
  load(): Promise<ComponentType<Part>>;
}

/**
 * A part of the page that is fetched when it is first to be seen. Where it does not come, that is said
 * in its place, and it is asked for again: React's own `lazy` would take the whole page down with it.
 */
export function Late<Part extends object>(props: LateProps<Part>) {
  const { when, part, otherwise, onDismiss, load } = props;
  const [Loaded, setLoaded] = useState<ComponentType<Part> | null>(null);
  const [isMissed, setMissed] = useState(false);
  const fetchPart = useCallback(() => {
    load().then(
      (component) => setLoaded(() => component),
      () => setMissed(true),
    );
  }, [load]);
  useEffect(() => {
    if (!when) setMissed(false);
    else if (!Loaded) fetchPart();
  }, [when, Loaded, fetchPart]);
  if (!when) return null;
  if (Loaded) return <Loaded {...part} />;
  return isMissed && (otherwise ?? <Unanswered onTryAgain={fetchPart} onDismiss={onDismiss} />);
}
