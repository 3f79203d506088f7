import { StarterSetButton } from '#components/library/starter-set-button';

/** What the library is for, and the first step into it. */
export function EmptyLibrary({ canMake }: { readonly canMake: boolean }) {
  return (
    <div className="grid min-h-[50dvh] place-content-center justify-items-start gap-2">
      <h2 className="font-semibold text-xl tracking-tight">Keep what works</h2>
      <p className="max-w-[50ch] text-pretty text-sm/6 text-text-2">
        A snippet is a wording that you need again and again, a style is a look that goes behind any
        prompt, and a recipe is all of it: prompt, references, size and set. Save a recipe from any
        image of the gallery, or begin with some that come with the studio.
      </p>
      {canMake ? (
        <div className="mt-3">
          <StarterSetButton />
        </div>
      ) : (
        <p className="text-text-3 text-xs">Viewers of this studio do not keep any.</p>
      )}
    </div>
  );
}
