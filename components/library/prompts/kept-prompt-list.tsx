import { KeptPromptRow } from '#components/library/prompts/kept-prompt-row';
import { NoKeptPrompts } from '#components/library/prompts/no-kept-prompts';
import { ButtonLink } from '#components/ui/button-link';
import { countLabel } from '#lib/generations/count';
import type { KeptPromptList as List } from '#lib/library/prompts/kept-prompt-pages';
import { type PromptsView, promptsAddress } from '#lib/library/prompts/prompt-address';

interface KeptPromptListProps {
  readonly list: List;
  readonly view: PromptsView;
  readonly canMake: boolean;
}

/** What is kept, the newest first, each with its newest version. */
export function KeptPromptList({ list, view, canMake }: KeptPromptListProps) {
  const { prompts, older } = list;
  return (
    <section aria-label="Kept prompts" className="grid gap-3">
      <p role="status" className="text-text-2 text-xs">
        {prompts.length > 0 && countLabel(prompts.length, 'kept prompt')}
        {older !== null && ' on this page'}
      </p>
      {prompts.length === 0 ? (
        <NoKeptPrompts isSearch={view.typed !== ''} canMake={canMake} />
      ) : (
        <ul>
          {prompts.map((prompt) => (
            <KeptPromptRow key={prompt.id} prompt={prompt} />
          ))}
        </ul>
      )}
      {older !== null && (
        <ButtonLink
          href={promptsAddress({ ...view, before: older })}
          className="justify-self-start"
        >
          Show older
        </ButtonLink>
      )}
    </section>
  );
}
