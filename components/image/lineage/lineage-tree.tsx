import { type ReactNode, useId } from 'react';
import { LineageBranches } from '#components/image/lineage/lineage-branches';
import { LineageSet } from '#components/image/lineage/lineage-set';
import type { Lineage } from '#lib/gallery/lineage';

interface LineageTreeProps {
  readonly lineage: Lineage;
}

/**
 * The picture in the middle, what it came from above it and what came of it below. Nested lists of
 * links rather than a `tree`: they are read out with their depth as well, and keep being links,
 * reached by the keys that reach all others; the arrows belong to the pictures of the gallery.
 */
export function LineageTree({ lineage }: LineageTreeProps) {
  const { origin, cameFrom, set, picture, ledTo } = lineage;
  const isFile = origin.kind === 'file';
  const fileWords = isFile && origin.name ? `A file: ${origin.name}` : 'A file that was brought in';
  return (
    <div className="grid min-w-0">
      <Part heading="Came from" empty={isFile ? fileWords : 'Its prompt alone'} branches={cameFrom}>
        <LineageBranches branches={cameFrom} way="back" isRoot />
      </Part>
      <LineageSet picture={picture} set={set} />
      <Part heading="Led to" empty="Nothing yet" branches={ledTo} isBelow>
        <LineageBranches branches={ledTo} way="on" isRoot />
      </Part>
    </div>
  );
}

interface PartProps {
  readonly heading: string;
  readonly empty: string;
  readonly branches: Lineage['cameFrom'];
  /** Its heading stands between the picture and its branches, beside their line. */
  readonly isBelow?: boolean;
  readonly children: ReactNode;
}

const besideLine =
  'relative pl-[34px] before:absolute before:inset-y-0 before:left-[22px] before:w-px before:bg-line-strong';

function Part({ heading, empty, branches, isBelow = false, children }: PartProps) {
  const id = useId();
  const isEmpty = branches.nodes.length === 0;
  return (
    <section aria-labelledby={id} className={`min-w-0 ${isEmpty ? 'grid gap-0.5 py-1' : ''}`}>
      <h3
        id={id}
        className={`text-text-3 text-xs ${isBelow && !isEmpty ? `${besideLine} py-1` : ''}`}
      >
        {heading}
      </h3>
      {isEmpty ? <p className="wrap-anywhere text-text-2 text-xs">{empty}</p> : children}
    </section>
  );
}
