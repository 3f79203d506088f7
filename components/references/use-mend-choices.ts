import { useMemo, useState } from 'react';
import type { SentKind } from '#lib/references/file-kind';
import { defaultCrop, isLawfulShape } from '#lib/references/lawful-box';
import type { Box, MendChoices } from '#lib/references/mending';
import { type PictureFacts, uprightSize } from '#lib/references/picture-facts';

export type ShapeMethod = 'pad' | 'crop';

/** What is decided in the dialog; each choice is kept when another one hides it. */
export function useMendChoices(facts: PictureFacts) {
  const upright = uprightSize(facts);
  const isShapeLawful = isLawfulShape(upright);
  const [method, setMethod] = useState<ShapeMethod>('pad');
  const [colour, setColour] = useState<string | null>(null);
  const [box, setBox] = useState<Box>(() => defaultCrop(upright));
  const [kind, setKind] = useState<SentKind | null>(null);
  const choices = useMemo<MendChoices>(() => {
    if (isShapeLawful) return { shape: null, kind };
    return { shape: method === 'crop' ? { method, box } : { method, colour }, kind };
  }, [isShapeLawful, method, box, colour, kind]);
  return {
    upright,
    isShapeLawful,
    choices,
    method,
    setMethod,
    colour,
    setColour,
    box,
    setBox,
    kind,
    setKind,
  };
}
