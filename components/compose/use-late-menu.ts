import { useEffect, useEffectEvent, useState } from 'react';
import type { MentionMenu } from '#components/compose/mention-menu';

/**
 * The menu of mentions, fetched once there are references or the prompt is used. Without it the
 * prompt is a plain field; a fetch that fails is tried again with the next use.
 */
export function useLateMenu(hasReferences: boolean) {
  const [Menu, setMenu] = useState<typeof MentionMenu | null>(null);
  const fetchMenu = () => {
    if (Menu) return;
    import('#components/compose/mention-menu').then(
      (module) => setMenu(() => module.MentionMenu),
      () => undefined,
    );
  };
  const fetchEarly = useEffectEvent(fetchMenu);
  useEffect(() => {
    if (hasReferences) fetchEarly();
  }, [hasReferences]);
  return { Menu, fetchMenu };
}
