'use client';

import { useId, useState } from 'react';
import { LocalTime } from '#components/generations/local-time';
import { UsePromptButton } from '#components/generations/use-prompt-button';
import { ComparedPrompt } from '#components/image/marked-prompt';
import { PromptPictures } from '#components/library/prompts/prompt-pictures';
import { VersionMenu } from '#components/library/prompts/version-menu';
import { SelectField } from '#components/ui/select-field';
import { type PromptPart, promptDifference } from '#lib/gallery/prompt-difference';
import { type PromptVersion, versionLabel } from '#lib/library/prompts/prompt-version';

interface VersionRowProps {
  readonly version: PromptVersion;
  /** The version before; null for the first one. */
  readonly before: string | null;
  /** All of the prompt, the newest first. */
  readonly versions: readonly PromptVersion[];
  readonly canMake: boolean;
}

/** The words alone, with no other version beside them. */
const nothing = '';

/** A version: its words, marked against another version, and the pictures that it made. */
export function VersionRow({ version, before, versions, canMake }: VersionRowProps) {
  const id = useId();
  /** Null as long as nothing was chosen: then it is the version before. */
  const [chosen, setChosen] = useState<string | null>(null);
  const others = versions.filter((each) => each.id !== version.id);
  const other = others.find((each) => each.id === (chosen ?? before));
  const label = versionLabel(version);
  return (
    <li
      aria-labelledby={`${id}-name`}
      className="grid items-start gap-x-8 gap-y-3 border-line border-t py-5 md:grid-cols-[minmax(0,1fr)_17rem]"
    >
      <div className="grid min-w-0 gap-2.5">
        <div className="flex items-center gap-2">
          <h2 id={`${id}-name`} className="wrap-anywhere min-w-0 font-medium text-sm">
            {label}
          </h2>
          <span className="flex-1 text-text-3 text-xs">
            <LocalTime at={version.createdAt} form="date" />
          </span>
          {canMake && <VersionMenu version={version} isOnly={others.length === 0} />}
        </div>
        <div id={id}>
          <ComparedPrompt prompt={version.prompt} parts={partsOf(version, other, before)} />
        </div>
        <div className="flex flex-wrap items-end gap-x-3 gap-y-2">
          {canMake && <UsePromptButton prompt={version.prompt} describedBy={`${id}-name`} />}
          {others.length > 0 && (
            <div className="w-56 max-w-full">
              <SelectField
                label={`What ${label} is compared with`}
                isLabelHidden
                value={other?.id ?? nothing}
                options={[
                  [nothing, 'Not compared'],
                  ...others.map((each) => [each.id, `Since ${versionLabel(each)}`] as const),
                ]}
                onChoose={setChosen}
              />
            </div>
          )}
        </div>
      </div>
      <PromptPictures
        prompt={version.prompt}
        pictures={version.pictures}
        count={version.pictureCount}
      />
    </li>
  );
}

/** To the version before, the server has told the words apart: browsers may cut them otherwise. */
function partsOf(
  version: PromptVersion,
  other: PromptVersion | undefined,
  before: string | null,
): readonly PromptPart[] | null {
  if (!other) return [{ kind: 'same', text: version.prompt }];
  if (other.id === before) return version.difference;
  return promptDifference(other.prompt, version.prompt);
}
