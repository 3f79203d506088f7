'use client';

import { useRouter } from 'next/navigation';
import { useMayMake } from '#components/accounts/may-make';
import { RecipeActions } from '#components/generations/recipe-actions';
import { UseRecipeButton } from '#components/generations/use-recipe-button';
import { DownloadMenu } from '#components/image/download-menu';
import { SaveImageButton } from '#components/library/save-image-button';
import { ShareButton } from '#components/shares/share-button';
import { Button } from '#components/ui/button';
import type { ImageDetail } from '#lib/gallery/gallery-image';
import { imageAddress } from '#lib/generations/image-address';
import { copyPicture } from './copy-picture.ts';
import { useSaid } from './use-said.ts';

const shownMs = 4_000;

/** What can be made of a picture. */
export function ViewerActions({ image }: { readonly image: ImageDetail }) {
  const { id, recipe, carried, generationId, prompt, width, source, shared } = image;
  const part = carried?.part ?? null;
  const known = recipe ?? part;
  const router = useRouter();
  const mayMake = useMayMake();
  const [said, setSaid] = useSaid(shownMs);

  const refer = async () => {
    try {
      const { addToTray } = await import('#components/references/add-to-tray');
      addToTray(id, prompt);
      router.push('/');
    } catch {
      setSaid('The studio did not answer. Try again.');
    }
  };
  const copy = async () => setSaid((await copyPicture(imageAddress(id, 'original'))) ?? 'Copied');
  return (
    <div className="grid gap-1.5">
      <div className="flex flex-wrap gap-1.5">
        {recipe && mayMake && <RecipeActions recipe={recipe} generationId={generationId} />}
        {part && mayMake && <UseRecipeButton recipe={part} look="primary" />}
        {mayMake && (
          <Button size="small" onClick={refer}>
            Use as reference
          </Button>
        )}
        <Button size="small" onClick={copy}>
          Copy picture
        </Button>
        {!shared && (
          <ShareButton size="small" source={{ kind: 'images', ids: [id] }} title="An image" />
        )}
        {known && mayMake && <SaveImageButton image={image} recipe={known} />}
        <DownloadMenu id={id} width={width} hasRecipe={recipe !== null && source !== 'import'} />
      </div>
      <p role="status" className="text-text-3 text-xs empty:-mt-1.5">
        {said}
      </p>
    </div>
  );
}
