import { Toast } from '@base-ui/react/toast';

/** Long enough to read, to see what has gone and to reach the button, in milliseconds. */
const undoMs = 10_000;
const tellMs = 6000;

/** One for the page; what is shown of it is in toasts.tsx. */
export const toastManager = Toast.createToastManager();

/** Of a toast that says how far something has got: it is not read out at each step. */
export const progressType = 'progress';

/** Says what was done, with a button that takes it back. */
export function offerUndo(words: string, undo: () => void): void {
  offer(words, 'Undo', undo, undoMs);
}

/** Says that taking something back has stopped halfway, with a button that goes on; it stays. */
export function offerRest(words: string, goOn: () => void): void {
  offer(words, 'Go on', goOn, 0);
}

/** @param timeout in milliseconds; with 0 it stays until it is used or dismissed */
function offer(words: string, label: string, act: () => void, timeout: number): void {
  const id = toastManager.add({
    title: words,
    timeout,
    actionProps: {
      children: label,
      onClick: () => {
        toastManager.close(id);
        act();
      },
    },
  });
}

/** Says something that nothing can be done about. */
export function tell(words: string): void {
  toastManager.add({ title: words, timeout: tellMs });
}

/** Says how far something has got until it ends, with a button that stops it. */
export function showProgress(words: string, cancel: () => void) {
  const id = toastManager.add({
    title: words,
    type: progressType,
    timeout: 0,
    actionProps: { children: 'Cancel', onClick: cancel },
  });
  return {
    update: (now: string) => toastManager.update(id, { title: now }),
    end: () => toastManager.close(id),
  };
}
