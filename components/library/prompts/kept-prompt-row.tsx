import Link from 'next/link';
import { LocalTime } from '#components/generations/local-time';
import { PromptText } from '#components/generations/prompt-text';
import { PromptPictures } from '#components/library/prompts/prompt-pictures';
import { countLabel } from '#lib/generations/count';
import { keptPromptPage } from '#lib/library/prompts/prompt-address';
import { type KeptPromptSummary, versionLabel } from '#lib/library/prompts/prompt-version';

/** A kept prompt: its name, and its newest version with what that made. */
export function KeptPromptRow({ prompt: kept }: { readonly prompt: KeptPromptSummary }) {
  const { id, name, versions, newest, pictures } = kept;
  return (
    <li className="grid items-start gap-x-8 gap-y-3 border-line border-t py-4 md:grid-cols-[minmax(0,1fr)_17rem]">
      <div className="grid min-w-0 gap-1.5">
        <h2 className="wrap-anywhere font-medium text-sm">
          <Link href={keptPromptPage(id)} prefetch={false} className="hover:underline">
            {name}
          </Link>
        </h2>
        <PromptText id={`newest-${id}`} prompt={newest.prompt} />
        <p className="text-text-3 text-xs tabular-nums">
          {countLabel(versions, 'version')}
          {' · '}
          {versionLabel(newest)}
          {', '}
          <LocalTime at={newest.createdAt} form="date" />
        </p>
      </div>
      <PromptPictures prompt={newest.prompt} pictures={pictures} />
    </li>
  );
}
