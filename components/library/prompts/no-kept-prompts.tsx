import { NothingHere } from '#components/library/nothing-here';
import { ButtonLink } from '#components/ui/button-link';
import { allKeptPrompts, promptsPage } from '#lib/library/prompts/prompt-address';

interface NoKeptPromptsProps {
  /** Whether words were searched for. */
  readonly isSearch: boolean;
  readonly canMake: boolean;
}

/** Why there is no kept prompt to be seen, and the first step to one. */
export function NoKeptPrompts({ isSearch, canMake }: NoKeptPromptsProps) {
  if (isSearch) {
    return (
      <NothingHere title="No kept prompt has these words">
        <ButtonLink href={allKeptPrompts} className="mt-3">
          Show all that are kept
        </ButtonLink>
      </NothingHere>
    );
  }
  return (
    <NothingHere title="One idea, many wordings">
      <p>
        Keep a prompt as a version, change its words, and keep it again. The versions stand under
        one name, with what changed between them and the pictures that each one made.
      </p>
      {canMake ? (
        <ButtonLink look="primary" href={promptsPage} className="mt-3">
          Choose a prompt that was sent
        </ButtonLink>
      ) : (
        <p className="text-text-3 text-xs">Viewers of this studio keep none.</p>
      )}
    </NothingHere>
  );
}
