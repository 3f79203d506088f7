import { WordingField } from '#components/library/prompts/wording-field';
import { FormDialog } from '#components/ui/form-dialog';
import { SelectField } from '#components/ui/select-field';
import { TextField } from '#components/ui/text-field';
import { nameMaxCharacters } from '#lib/library/library-name';
import type { KeptPromptChoice } from '#lib/library/prompts/prompt-version';
import type { VersionPlace } from '#lib/library/prompts/sent-prompt';
import { aNewPrompt, useKeepVersion } from './use-keep-version.ts';

interface KeepVersionDialogProps {
  readonly prompt: string;
  readonly choices: readonly KeptPromptChoice[];
  /** The kept prompt that it is for; left out where that is to be chosen. */
  readonly of?: string;
  /** Whether the words can still be changed: those of the history cannot. */
  readonly isEditable?: boolean;
  onKept?(place: VersionPlace): void;
  onClose(): void;
}

/** Asks under what names a wording is to be kept. */
export function KeepVersionDialog(props: KeepVersionDialogProps) {
  const { prompt, choices, of, isEditable = false, onKept, onClose } = props;
  const form = useKeepVersion({
    ...{ prompt, choices, of: of ?? aNewPrompt, onClose },
    onKept: (version) => onKept?.(version),
  });
  const { problems, isNew } = form;
  return (
    <FormDialog
      title={of ? 'Add a version' : 'Keep as version'}
      submit="Keep"
      holdsWords={form.isTouched}
      problem={form.hasProblem ? problems : null}
      advice={problems.all ?? null}
      onSubmit={form.keep}
      onClose={onClose}
    >
      {!of && choices.length > 0 && (
        <SelectField
          label="As a version of"
          value={form.of}
          options={[
            [aNewPrompt, 'A new kept prompt'],
            ...choices.map((choice) => [choice.id, choice.name] as const),
          ]}
          onChoose={form.setOf}
        />
      )}
      {isNew && (
        <TextField
          label="Name of the prompt"
          maxLength={nameMaxCharacters}
          value={form.promptName}
          problem={problems.promptName}
          onType={form.setPromptName}
        />
      )}
      <TextField
        label="Name of this version"
        hint="What is different about it, such as “Warmer light”."
        maxLength={nameMaxCharacters}
        value={form.name}
        problem={problems.name}
        onType={form.setName}
      />
      <WordingField
        words={form.words}
        problem={problems.prompt ?? null}
        onType={isEditable ? form.setWords : null}
      />
    </FormDialog>
  );
}
