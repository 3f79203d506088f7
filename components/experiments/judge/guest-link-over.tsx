import { Notice } from '#components/shell/notice';

/** What everybody sees who comes to a link that leads to nothing, whatever the reason. */
export function GuestLinkOver() {
  return (
    <Notice title="There is nothing to judge here" actions={null}>
      The link may be mistyped, or it may not be open any more. Ask whoever sent it to you for a new
      one.
    </Notice>
  );
}
