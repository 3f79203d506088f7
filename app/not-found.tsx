import type { Metadata } from 'next';
import { Notice } from '#components/shell/notice';
import { ButtonLink } from '#components/ui/button-link';

export const metadata: Metadata = { title: 'Not found' };

export default function NotFound() {
  return (
    <Notice
      title="There is nothing here"
      actions={
        <>
          <ButtonLink look="primary" href="/">
            Open the studio
          </ButtonLink>
          <ButtonLink href="/gallery">Look in the gallery</ButtonLink>
        </>
      }
    >
      The address may be mistyped, or what it led to may have been removed. Your pictures are in the
      gallery.
    </Notice>
  );
}
