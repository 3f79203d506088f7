import { CompareFacts } from '#components/image/compare-facts';
import { ComparePrompts } from '#components/image/compare-prompts';
import { CompareStage } from '#components/image/compare-stage';
import { SoftButtonLink } from '#components/ui/soft-button-link';
import { fewestCompared, mostCompared } from '#lib/gallery/compare';
import type { ComparedImages } from '#lib/gallery/compared-images';
import { pageBehind, wordsBehind } from '#lib/gallery/viewer-address';
import { countLabel } from '#lib/generations/count';

interface CompareScreenProps {
  readonly compared: ComparedImages;
  /** Of the search or the collection that they were chosen in: see viewer-address.ts. */
  readonly params: string;
}

/** Two to four pictures side by side, and what is different about how they were made. */
export function CompareScreen({ compared, params }: CompareScreenProps) {
  const { images } = compared;
  const left = leftOut(compared);
  return (
    <main>
      <h1 className="sr-only">Compare pictures</h1>
      {left && (
        <p role="status" className="bg-warn-soft px-4 py-2 text-text-2 text-xs md:px-6">
          {left}
        </p>
      )}
      {images.length < fewestCompared ? (
        <Nothing params={params} />
      ) : (
        <>
          <CompareStage key={images.map(({ id }) => id).join()} images={images} params={params} />
          <div className="grid gap-10 px-4 pt-8 pb-16 md:px-6">
            <CompareFacts images={images} />
            <ComparePrompts images={images} />
          </div>
        </>
      )}
    </main>
  );
}

function Nothing({ params }: { readonly params: string }) {
  return (
    <div className="grid min-h-[60dvh] place-content-center justify-items-start gap-2 p-4">
      <h2 className="font-semibold text-xl tracking-tight">Two pictures are needed</h2>
      <p className="max-w-[46ch] text-pretty text-sm/6 text-text-2">
        Choose two to four pictures in the gallery, and compare them from there.
      </p>
      <SoftButtonLink look="primary" href={pageBehind(params)} className="mt-3">
        {wordsBehind(params)}
      </SoftButtonLink>
    </div>
  );
}

/** What of the address is not compared, or null. */
function leftOut({ missing, isCut }: ComparedImages): string | null {
  const gone =
    missing === 0
      ? ''
      : `${countLabel(missing, 'picture')} of this comparison ${missing === 1 ? 'is' : 'are'} not in the gallery.`;
  const cut = isCut ? `At most ${mostCompared} pictures are compared at once.` : '';
  return [gone, cut].filter(Boolean).join(' ') || null;
}
