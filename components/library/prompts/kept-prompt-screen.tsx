import { LibraryNav } from '#components/library/library-nav';
import { AddVersionButton } from '#components/library/prompts/add-version-button';
import { KeptPromptName } from '#components/library/prompts/kept-prompt-name';
import { VersionRow } from '#components/library/prompts/version-row';
import { countLabel } from '#lib/generations/count';
import type { KeptPromptPage } from '#lib/library/prompts/kept-prompt-pages';
import { allKeptPrompts } from '#lib/library/prompts/prompt-address';
import { versionList } from './version-list.ts';

interface KeptPromptScreenProps extends KeptPromptPage {
  /** Whether the viewer may change it. */
  readonly canMake: boolean;
}

/** The versions of a prompt, the newest first: what changed, and what each one made. */
export function KeptPromptScreen({ kept, lastNumber, canMake }: KeptPromptScreenProps) {
  const { id, name, versions } = kept;
  return (
    <main className="mx-auto grid w-full max-w-5xl gap-4 px-4 pt-6 pb-24 md:px-6">
      <LibraryNav />
      <div className="grid gap-1">
        <a
          href={allKeptPrompts}
          className="flex min-h-11 items-center justify-self-start text-text-3 text-xs hover:text-text md:min-h-6"
        >
          Kept prompts
        </a>
        <div className="flex flex-wrap items-center justify-between gap-3">
          <KeptPromptName id={id} name={name} canMake={canMake} />
          {canMake && (
            <AddVersionButton
              choice={{ id, name, lastNumber }}
              newest={versions[0]?.prompt ?? ''}
            />
          )}
        </div>
        <p className="text-text-3 text-xs tabular-nums">{countLabel(versions.length, 'version')}</p>
      </div>
      <section id={versionList} aria-label="Versions" tabIndex={-1} className="outline-none">
        <ul>
          {versions.map((version, at) => (
            <VersionRow
              key={version.id}
              version={version}
              before={versions[at + 1]?.id ?? null}
              versions={versions}
              canMake={canMake}
            />
          ))}
        </ul>
      </section>
    </main>
  );
}
