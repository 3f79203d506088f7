import { useRouter } from 'next/navigation';
import { importFiles } from '#components/gallery/import/import-files';
import type { CommandDeed } from '#components/shell/commands';
import { showOverlay } from '#components/shell/show-overlay';
import { chooseTheme } from './choose-theme.ts';

/** Does what a command says. */
export function useCommand(): (deed: CommandDeed) => void {
  const router = useRouter();
  return (deed) => {
    switch (deed.kind) {
      case 'go':
        router.push(deed.href);
        break;
      case 'theme':
        chooseTheme(deed.theme);
        break;
      case 'help':
        showOverlay('shortcuts');
        break;
      case 'import':
        // It shows itself in the gallery, whatever is searched for there.
        importFiles(deed.what, () => {
          if (window.location.pathname !== galleryPage) router.push(galleryPage);
        });
    }
  };
}

const galleryPage = '/gallery';
