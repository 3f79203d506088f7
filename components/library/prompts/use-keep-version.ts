import { useState } from 'react';
import { tell } from '#components/ui/toast-manager';
import { heardFrom } from '#lib/ask-action';
import { LibraryName, nameFrom } from '#lib/library/library-name';
import { keepPrompt } from '#lib/library/prompts/actions';
import {
  type KeptPromptChoice,
  type PlacedVersion,
  plainName,
  versionFailureWords,
  Wording,
} from '#lib/library/prompts/prompt-version';

/** Stands for a kept prompt that is still to be made. */
export const aNewPrompt = 'new';

interface KeepOptions {
  readonly prompt: string;
  readonly choices: readonly KeptPromptChoice[];
  /** What it is to be a version of, to begin with. */
  readonly of: string;
  onKept(version: PlacedVersion): void;
  onClose(): void;
}

type Problems = Readonly<Partial<Record<'prompt' | 'promptName' | 'name' | 'all', string>>>;

/** What is typed to keep a wording as a version, and what keeps it from being kept. */
export function useKeepVersion({ prompt, choices, of: first, onKept, onClose }: KeepOptions) {
  const [of, setOf] = useState(first);
  const firstPromptName = nameFrom(prompt);
  const [promptName, setPromptName] = useState(firstPromptName);
  /** Null as long as nobody has typed a name: then it goes by the number. */
  const [typedName, setTypedName] = useState<string | null>(null);
  const [words, setWords] = useState(prompt);
  const [problems, setProblems] = useState<Problems>({});
  const chosen = choices.find(({ id }) => id === of);
  const firstName = plainName((chosen?.lastNumber ?? 0) + 1);
  const name = typedName ?? firstName;

  const keep = async () => {
    const found = problemsOf({ prompt: words, name, promptName: chosen ? 'kept' : promptName });
    setProblems(found);
    if (Object.keys(found).length > 0) return;
    const kept = await heardFrom(
      keepPrompt({ of: chosen ? { id: chosen.id } : { name: promptName }, name, prompt: words }),
      versionFailureWords,
    );
    if (!kept.ok) return setProblems({ all: kept.failure });
    const { number, keptPromptName } = kept.value;
    tell(`Kept as version ${number} of “${keptPromptName}”.`);
    onKept(kept.value);
    onClose();
  };

  return {
    ...{ of, setOf, isNew: chosen === undefined, promptName, setPromptName },
    ...{ name, setName: setTypedName, words, setWords, problems, keep },
    hasProblem: Object.keys(problems).length > 0,
    /** Whether anything was typed that is not there by itself. */
    isTouched: words !== prompt || promptName !== firstPromptName || name !== firstName,
  };
}

function problemsOf(typed: {
  readonly prompt: string;
  readonly name: string;
  readonly promptName: string;
}): Problems {
  const found = {
    prompt: Wording.safeParse(typed.prompt),
    promptName: LibraryName.safeParse(typed.promptName),
    name: LibraryName.safeParse(typed.name),
  };
  return Object.fromEntries(
    Object.entries(found).flatMap(([field, { error }]) =>
      error ? [[field, error.issues[0]?.message ?? ''] as const] : [],
    ),
  );
}
