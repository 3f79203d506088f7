import { Toast } from '@base-ui/react/toast';

/** Long enough to read, to see what has gone and to reach the button, in milliseconds. */
const undoMs = 10_000;

/** One for the page; what is shown of it is in toasts.tsx. */
export const toastManager = Toast.createToastManager();

/** Says what was done, with a button that takes it back. */
export function offerUndo(words: string, undo: () => void): void {
  const id = toastManager.add({
    title: words,
    timeout: undoMs,
    actionProps: {
      children: 'Undo',
      onClick: () => {
        toastManager.close(id);
        undo();
      },
    },
  });
}
