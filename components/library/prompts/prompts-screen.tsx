import { LibraryNav } from '#components/library/library-nav';
import { KeptPromptList } from '#components/library/prompts/kept-prompt-list';
import { PromptHistory } from '#components/library/prompts/prompt-history';
import { PromptSearch } from '#components/library/prompts/prompt-search';
import { PromptsNav } from '#components/library/prompts/prompts-nav';
import type { PromptsView } from '#lib/library/prompts/prompt-address';
import type { PromptsPage } from '#lib/library/prompts/prompts-page';

interface PromptsScreenProps {
  readonly view: PromptsView;
  readonly page: PromptsPage;
  /** Whether the viewer may make anything. */
  readonly canMake: boolean;
}

/** Every prompt that was sent, and what is kept of them. */
export function PromptsScreen({ view, page, canMake }: PromptsScreenProps) {
  return (
    <main className="mx-auto grid w-full max-w-5xl gap-4 px-4 pt-6 pb-24 md:px-6">
      <div className="grid gap-3">
        <h1 className="font-semibold text-xl tracking-tight">Prompts</h1>
        <LibraryNav />
      </div>
      <div className="flex flex-wrap items-center gap-3">
        <PromptSearch view={view} />
        <PromptsNav view={view} />
      </div>
      {page.shows === 'kept' ? (
        <KeptPromptList list={page.kept} view={view} canMake={canMake} />
      ) : (
        <PromptHistory
          initial={page.history}
          cursor={page.cursor}
          typed={view.typed}
          choices={page.choices}
          canMake={canMake}
        />
      )}
      {canMake && page.shows === 'sent' && page.history.prompts.length > 0 && (
        <p className="text-text-3 text-xs">
          In the composer, Alt+↑ and Alt+↓ bring these prompts back one by one.
        </p>
      )}
    </main>
  );
}
