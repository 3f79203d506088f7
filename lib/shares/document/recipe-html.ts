import { type Html, html } from '#lib/shares/document/html';
import type { SharePage } from '#lib/shares/document/share-page';
import type { ShownPicture } from '#lib/shares/shown-pictures';

/** How a picture was made, for whoever wants to go on from there; null where that is hidden. */
export function recipeHtml({ places }: SharePage, picture: ShownPicture): Html | null {
  const { recipe } = picture;
  if (!recipe) return null;
  return html`<details class="recipe"><summary>Use this recipe</summary>
<pre tabindex="0" role="region" aria-label="Recipe">${JSON.stringify(recipe, null, 2)}</pre>
<p class="row"><a class="button" href="${places.recipe(picture)}" download>Download recipe</a>
<button type="button" data-copy-recipe hidden>Copy recipe</button>
<button type="button" data-open-recipe hidden>Open in my studio</button></p>
</details>`;
}
