'use client';

import { ViewerNotice } from '#components/image/viewer-notice';
import { Button } from '#components/ui/button';

interface ViewerErrorProps {
  retry(): void;
}

/** A picture that could not be shown over the gallery, which stays beneath. */
export default function ViewerError({ retry }: ViewerErrorProps) {
  return (
    <ViewerNotice
      title="This picture could not be shown"
      action={
        <Button look="primary" onClick={() => retry()}>
          Try again
        </Button>
      }
    >
      It is safe. Try again; if this comes back, the log of the studio says why.
    </ViewerNotice>
  );
}
