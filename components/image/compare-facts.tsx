import type { ImageDetail } from '#lib/gallery/gallery-image';
import { compareRecipes } from '#lib/gallery/recipe-difference';

/** What went into the pictures and what came of it; what is the same for all stands back. */
export function CompareFacts({ images }: { readonly images: readonly ImageDetail[] }) {
  const facts = compareRecipes(images);
  return (
    <section className="grid gap-3">
      <h2 className="font-semibold text-[15px] tracking-tight">Recipes</h2>
      {/* A table that is wider than a phone is scrolled, by keys as well. */}
      <section
        aria-label="Recipes"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls can be scrolled by keys
        tabIndex={0}
        className="overflow-x-auto"
      >
        <table className="w-full min-w-120 table-fixed text-left tabular-nums">
          <thead>
            <tr className="border-line border-b text-text-3">
              <td className="w-32" />
              {images.map(({ id }, index) => (
                <th key={id} scope="col" className="py-2 pr-3 font-medium">
                  {`Picture ${index + 1}`}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {facts.map(({ name, values, isDifferent }) => (
              <tr key={name} className="border-line border-b">
                <th scope="row" className="py-2 pr-3 font-normal text-text-3">
                  {name}
                  {isDifferent && <span className="sr-only">, different</span>}
                </th>
                {values.map((value, index) => (
                  <td
                    key={images[index]?.id}
                    className={`wrap-anywhere py-2 pr-3 ${isDifferent ? 'font-semibold text-text' : 'text-text-3'}`}
                  >
                    {value}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </section>
  );
}
