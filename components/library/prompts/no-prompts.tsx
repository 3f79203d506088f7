import { NothingHere } from '#components/library/nothing-here';
import { ButtonLink } from '#components/ui/button-link';
import { promptsPage } from '#lib/library/prompts/prompt-address';

interface NoPromptsProps {
  /** Whether words were searched for. */
  readonly isSearch: boolean;
  readonly canMake: boolean;
}

/** Why there is no prompt to be seen, and the first step to one. */
export function NoPrompts({ isSearch, canMake }: NoPromptsProps) {
  if (isSearch) {
    return (
      <NothingHere title="No prompt has these words">
        <p>A word is found by its beginning, and “words in quotation marks” as they stand.</p>
        <ButtonLink href={promptsPage} className="mt-3">
          Show all prompts
        </ButtonLink>
      </NothingHere>
    );
  }
  return (
    <NothingHere title="Every prompt is found again">
      <p>
        What you send stands here from then on, with the pictures it made. Take it up again, compare
        two word by word, and keep the wordings that you go on with.
      </p>
      {canMake ? (
        <ButtonLink look="primary" href="/" className="mt-3">
          Write the first one
        </ButtonLink>
      ) : (
        <p className="text-text-3 text-xs">Viewers of this studio send none.</p>
      )}
    </NothingHere>
  );
}
