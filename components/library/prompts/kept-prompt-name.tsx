'use client';

import { Pencil } from 'lucide-react';
import { useState } from 'react';
import { NameDialog } from '#components/gallery/collections/name-dialog';
import { Button } from '#components/ui/button';
import { heardFrom } from '#lib/ask-action';
import { LibraryName, nameMaxCharacters } from '#lib/library/library-name';
import { renameKeptPrompt } from '#lib/library/prompts/actions';
import { versionFailureWords } from '#lib/library/prompts/prompt-version';

interface KeptPromptNameProps {
  readonly id: string;
  readonly name: string;
  readonly canMake: boolean;
}

/** What a kept prompt is called, and the way to another name. */
export function KeptPromptName({ id, name, canMake }: KeptPromptNameProps) {
  const [isRenaming, setRenaming] = useState(false);
  const rename = async (to: string) => {
    const renamed = await heardFrom(renameKeptPrompt({ id, name: to }), versionFailureWords);
    return renamed.ok ? null : renamed.failure;
  };
  return (
    <div className="flex min-w-0 items-center gap-1.5">
      <h1 className="wrap-anywhere font-semibold text-xl tracking-tight">{name}</h1>
      {canMake && (
        <Button
          look="plain"
          size="icon"
          aria-label={`Rename ${name}`}
          title="Rename"
          onClick={() => setRenaming(true)}
        >
          <Pencil size={13} aria-hidden="true" />
        </Button>
      )}
      {isRenaming && (
        <NameDialog
          title={`Rename “${name}”`}
          initial={name}
          submit="Rename"
          schema={LibraryName}
          mostCharacters={nameMaxCharacters}
          onSubmit={rename}
          onClose={() => setRenaming(false)}
        />
      )}
    </div>
  );
}
