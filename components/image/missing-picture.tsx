import { ViewerNotice } from '#components/image/viewer-notice';

/** In place of a picture that is gone since its tile was shown. */
export function MissingPicture() {
  return (
    <ViewerNotice title="This picture is no longer here">
      It was deleted since the gallery was loaded.
    </ViewerNotice>
  );
}
