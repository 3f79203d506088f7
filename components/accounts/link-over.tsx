import { Notice } from '#components/shell/notice';
import { ButtonLink } from '#components/ui/button-link';

/** A link that cannot be used: nobody learns whether there ever was one. */
export function LinkOver() {
  return (
    <Notice
      title="This link is over"
      actions={
        <ButtonLink look="primary" href="/sign-in">
          Sign in
        </ButtonLink>
      }
    >
      It was used already, was taken back, or is too old. Ask for a new one.
    </Notice>
  );
}
