import { UseRecipeButton } from '#components/generations/use-recipe-button';
import type { ExperimentReport } from '#lib/experiments/report/report';
import { leadersWords, leaderWords } from '#lib/experiments/report/report-words';
import type { ResultImage } from '#lib/experiments/results/cell-result';
import { estimateWords } from '#lib/experiments/standings/estimate-words';
import type { RankedCell } from '#lib/experiments/standings/standings';
import { imageAddress, imagePage } from '#lib/generations/image-address';

/** Places that are shown large, and pictures of each. */
const mostPlaces = 3;
const mostPictures = 4;

interface WinnersProps {
  readonly report: ExperimentReport;
  readonly canMake: boolean;
}

/** The best cells with their pictures, repeats and all: one good picture proves nothing. */
export function Winners({ report, canMake }: WinnersProps) {
  const pictures = Map.groupBy(
    report.live.results.flatMap(({ cell, images }) => images.map((image) => ({ cell, image }))),
    ({ cell }) => cell,
  );
  return (
    <ol aria-label={leadersWords(report.standings)} className="grid gap-6">
      {report.standings.ranked.slice(0, mostPlaces).map((ranked, at) => (
        <Winner
          key={ranked.cell}
          place={at + 1}
          leader={leaderWords(report.standings)}
          ranked={ranked}
          images={(pictures.get(ranked.cell) ?? []).map(({ image }) => image)}
          canMake={canMake}
        />
      ))}
    </ol>
  );
}

interface WinnerProps {
  readonly place: number;
  /** What the first of them is called. */
  readonly leader: string;
  readonly ranked: RankedCell;
  readonly images: readonly ResultImage[];
  readonly canMake: boolean;
}

function Winner({ place, leader, ranked, images, canMake }: WinnerProps) {
  const { name, strength, recipe } = ranked;
  const shown = images.slice(0, mostPictures);
  const columns = place === 1 ? 'sm:grid-cols-2' : 'sm:grid-cols-4';
  return (
    <li className="grid gap-2 print:break-inside-avoid">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-1">
        <h3 className="wrap-anywhere font-medium text-sm">
          {place}. {name}
        </h3>
        <p className="text-text-3 text-xs tabular-nums">{estimateWords(strength)}</p>
        {recipe && canMake && (
          <span className="print:hidden">
            <UseRecipeButton
              recipe={recipe}
              look={place === 1 ? 'primary' : 'quiet'}
              of={place === 1 ? leader : name}
            />
          </span>
        )}
      </div>
      {shown.length === 0 && <p className="text-text-2">Its pictures are not here any more.</p>}
      <div className={`grid grid-cols-2 gap-2 ${columns}`}>
        {shown.map(({ id, width, height }, at) => (
          <a key={id} href={imagePage(id)} className="block">
            {/* biome-ignore lint/performance/noImgElement: the studio makes its own fixed variants */}
            <img
              src={imageAddress(id, place === 1 ? 'large' : 'small')}
              width={width}
              height={height}
              alt={`${name}, ${at + 1} of ${images.length}`}
              className="h-auto w-full rounded bg-raised print:max-h-[9cm] print:w-auto"
            />
          </a>
        ))}
      </div>
    </li>
  );
}
