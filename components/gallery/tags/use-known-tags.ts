import { useState } from 'react';
import { askStudio } from '#lib/references/ask-studio';

/** The tags that pictures have, the most used first; asked for when somebody is about to type one. */
export function useKnownTags() {
  const [known, setKnown] = useState<readonly string[]>([]);
  const load = async () => {
    const answer = await askStudio<{ tags: string[] }>('/api/tags');
    // Without them a tag is typed in full.
    if (answer.ok) setKnown(answer.value.tags);
  };
  return { known, load: () => void load() };
}
