'use client';

import { useRouter } from 'next/navigation';
import { lazy, Suspense, useState } from 'react';
import { MenuAction } from '#components/references/menu-action';
import { MoreMenu } from '#components/ui/more-menu';
import { heardFrom } from '#lib/ask-action';
import { renameExperiment } from '#lib/experiments/actions';
import { ExperimentName, mostNameLength } from '#lib/experiments/experiment-order';

const NameDialog = lazy(async () => ({
  default: (await import('#components/gallery/collections/name-dialog')).NameDialog,
}));
const DeleteExperimentDialog = lazy(async () => ({
  default: (await import('#components/experiments/delete-experiment-dialog'))
    .DeleteExperimentDialog,
}));

interface ExperimentHeadingProps {
  readonly id: string;
  readonly name: string;
  readonly canMake: boolean;
}

/** What an experiment is called, and what is done with the whole of it now and then. */
export function ExperimentHeading({ id, name, canMake }: ExperimentHeadingProps) {
  const router = useRouter();
  const [dialog, setDialog] = useState<'rename' | 'delete' | null>(null);
  const close = () => setDialog(null);
  const rename = async (to: string) => {
    const renamed = await heardFrom(renameExperiment({ id, name: to }), notRenamedWords);
    if (!renamed.ok) return renamed.failure;
    router.refresh();
    return null;
  };
  const leave = () => {
    router.replace('/experiments');
    router.refresh();
  };
  return (
    <div className="flex min-w-0 items-center gap-1.5">
      <h1 className="wrap-anywhere font-semibold text-xl tracking-tight">{name}</h1>
      {canMake && (
        <MoreMenu label={`More for ${name}`}>
          <MenuAction label="Rename…" onPress={() => setDialog('rename')} />
          <MenuAction label="Delete…" onPress={() => setDialog('delete')} />
        </MoreMenu>
      )}
      <Suspense>
        {dialog === 'rename' && (
          <NameDialog
            title={`Rename “${name}”`}
            initial={name}
            submit="Rename"
            schema={ExperimentName}
            mostCharacters={mostNameLength}
            onSubmit={rename}
            onClose={close}
          />
        )}
        {dialog === 'delete' && (
          <DeleteExperimentDialog id={id} name={name} onDeleted={leave} onClose={close} />
        )}
      </Suspense>
    </div>
  );
}

function notRenamedWords(failure: object | undefined): string {
  return failure
    ? 'This experiment is gone. Load the page again to see what is there.'
    : 'The studio did not answer. Try again.';
}
