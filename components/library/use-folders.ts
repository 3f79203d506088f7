import { useEffect, useState } from 'react';
import { askStudio } from '#lib/references/ask-studio';

/** The folders of the library, as far as they are known; without them one is typed in full. */
export function useFolders(): readonly string[] {
  const [folders, setFolders] = useState<readonly string[]>([]);
  useEffect(() => {
    const gone = new AbortController();
    void askStudio<{ folders: string[] }>('/api/library/folders', gone.signal).then((answer) => {
      if (answer.ok) setFolders(answer.value.folders);
    });
    return () => gone.abort();
  }, []);
  return folders;
}
