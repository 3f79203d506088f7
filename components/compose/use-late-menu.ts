import { useEffect, useEffectEvent, useState } from 'react';
import type { PromptExtras } from '#components/compose/prompt-extras';

/**
 * The menu of mentions and what else belongs to the prompt, fetched once there are references or the
 * prompt is used. Without it the prompt is a plain field; a fetch that fails is tried again with the
 * next use.
 */
export function useLateMenu(hasReferences: boolean) {
  const [Menu, setMenu] = useState<typeof PromptExtras | null>(null);
  const fetchMenu = () => {
    if (Menu) return;
    import('#components/compose/prompt-extras').then(
      (module) => setMenu(() => module.PromptExtras),
      () => undefined,
    );
  };
  const fetchEarly = useEffectEvent(fetchMenu);
  useEffect(() => {
    if (hasReferences) fetchEarly();
  }, [hasReferences]);
  return { Menu, fetchMenu };
}
