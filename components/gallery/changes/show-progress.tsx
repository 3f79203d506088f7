import { showProgress as showInToast } from '#components/ui/toast-manager';
import { askBeforeLeaving } from '#lib/gallery/ask-before-leaving';

/**
 * Says how far a change of many pictures has got until it ends, with a button that stops it. It is
 * done by this page, part by part, so the browser asks before the page is left.
 */
export function showProgress(words: string, cancel: () => void) {
  const letGo = askBeforeLeaving();
  const { update, end } = showInToast(words, cancel);
  return {
    update,
    end: () => {
      letGo();
      end();
    },
  };
}
