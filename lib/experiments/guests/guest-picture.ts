import { openedId } from '#lib/accounts/visitors/link-secrets';
import { openLink } from '#lib/experiments/guests/open-link';
import { type GuestLinkRow, getPictureKeys } from '#lib/experiments/guests/queries';
import { database } from '#lib/platform/database/database';
import { type AnswerFile, answerWithFile } from '#lib/platform/file-answer';
import { imageStore } from '#lib/platform/image-store/image-store';

/** The smaller forms carry nothing but pixels; an original may say how it was made. */
const forms = ['small', 'large'] as const;

/** A picture for a guest; the link is asked for at each request. */
export async function answerWithGuestPicture(
  request: Request,
  token: string,
  { picture, form }: { readonly picture: string; readonly form: string },
): Promise<Response> {
  const link = await openLink(token);
  const file = link && (await guestFile(link, picture, form));
  return file ? answerWithFile(request, file, false) : new Response(null, { status: 404 });
}

async function guestFile(
  link: GuestLinkRow,
  picture: string,
  asked: string,
): Promise<AnswerFile | null> {
  const form = forms.find((each) => each === asked);
  const imageId = openedId(link.secret, picture);
  if (!form || imageId === null) return null;
  const { db } = await database();
  const key = (await getPictureKeys(db, link, imageId))?.[form];
  const store = imageStore();
  const sizeBytes = key ? await store.sizeBytes(key) : null;
  if (!key || sizeBytes === null) return null;
  return {
    key,
    mediaType: 'image/webp',
    sizeBytes,
    name: 'picture.webp',
    // Asked for anew each time, so that a link that was ended shows nothing from memory either.
    canChange: true,
    open: (range) => store.get(key, range),
  };
}
