import { LineageRow } from '#components/image/lineage/lineage-row';
import type { Branches } from '#lib/gallery/lineage';
import type { LineageWay } from '#lib/gallery/lineage-words';

interface LineageBranchesProps {
  readonly branches: Branches;
  readonly way: LineageWay;
  /** Hangs on the picture that is looked at: above it, where the tree leads back. */
  readonly isRoot?: boolean;
}

/** The hairline to what an item hangs on, which is 44 px wide and as high. */
const elbow =
  'relative py-1 pl-[34px] before:absolute before:top-[26px] before:left-[22px] before:h-px before:w-3 before:bg-line-strong after:absolute after:left-[22px] after:w-px after:bg-line-strong';
/** Down from what stands above. */
const fromAbove = 'after:top-0 after:h-full last:after:h-[26px]';
/** Down to what stands below, past all that follow. */
const toBelow = 'after:top-0 after:h-full first:after:top-[26px] first:after:h-[calc(100%-26px)]';

/** Nodes one below the other, each with its own branches indented under it. */
export function LineageBranches({ branches, way, isRoot = false }: LineageBranchesProps) {
  const { nodes, more } = branches;
  const line = `${elbow} ${isRoot && way === 'back' ? toBelow : fromAbove}`;
  return (
    <ul className="min-w-0">
      {nodes.map((node) => (
        <li key={node.key} className={line}>
          <LineageRow node={node} way={way} />
          {node.branches.nodes.length > 0 && <LineageBranches branches={node.branches} way={way} />}
        </li>
      ))}
      {more > 0 && (
        <li className={`${line} flex min-h-13 items-center text-text-3 text-xs`}>
          {`and ${more} more`}
        </li>
      )}
    </ul>
  );
}
