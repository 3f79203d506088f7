import { EstimateBar } from '#components/experiments/ranking/estimate-bar';
import { UseRecipeButton } from '#components/generations/use-recipe-button';
import { estimateRange, estimateWords } from '#lib/experiments/standings/estimate-words';
import type { RankedCell } from '#lib/experiments/standings/standings';
import { countLabel } from '#lib/generations/count';
import { imageAddress, imagePage } from '#lib/generations/image-address';

interface RankingTableProps {
  readonly ranked: readonly RankedCell[];
  /** Cells that stand in the ranking, listed or not. */
  readonly contestants: number;
  readonly canMake: boolean;
}

/** The cells by their strength, the best first. */
export function RankingTable({ ranked, contestants, canMake }: RankingTableProps) {
  const range = estimateRange(ranked.map(({ strength }) => strength));
  return (
    // What is only heard has a place, too: it scrolls with the table and not with the page.
    <div className="relative overflow-x-auto">
      {contestants > ranked.length && (
        <p className="text-text-2 text-xs tabular-nums">
          The best {ranked.length} of {countLabel(contestants, 'cell')}
        </p>
      )}
      <table aria-label="Ranking" className="w-full border-collapse text-left tabular-nums">
        <thead className="text-text-3 text-xs">
          <tr>
            <th scope="col" className="py-2 pr-3 font-normal">
              Place
            </th>
            <th scope="col" className="py-2 pr-3 font-normal">
              Variant
            </th>
            <th scope="col" className="py-2 pr-3 font-normal">
              Strength, with its 95 % interval
            </th>
            <th scope="col" className="py-2 pr-3 font-normal">
              Votes
            </th>
            <th scope="col" className="py-2 font-normal">
              <span className="sr-only">Recipe</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {ranked.map(({ cell, name, strength, votes, imageId, recipe }, at) => (
            <tr key={cell} className="border-line border-t">
              <td className="py-2 pr-3">{at + 1}</td>
              <td className="py-2 pr-3">
                <span className="flex min-w-48 items-center gap-3">
                  {imageId && (
                    <a
                      href={imagePage(imageId)}
                      aria-label={`Picture of ${name}`}
                      className="shrink-0"
                    >
                      {/* biome-ignore lint/performance/noImgElement: the studio makes its own fixed variants */}
                      <img
                        src={imageAddress(imageId, 'small')}
                        alt=""
                        loading="lazy"
                        className="size-11 rounded object-cover"
                      />
                    </a>
                  )}
                  <span className="wrap-anywhere line-clamp-3">{name}</span>
                </span>
              </td>
              <td className="min-w-56 py-2 pr-3">
                <EstimateBar estimate={strength} range={range} />
                <span className="text-text-2 text-xs">{estimateWords(strength)}</span>
              </td>
              <td className="py-2 pr-3">{votes}</td>
              <td className="py-2 text-right print:hidden">
                {recipe && canMake && <UseRecipeButton recipe={recipe} of={name} />}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
