import { useId } from 'react';
import { ShareSwitches } from '#components/shares/share-switches';
import { FieldLabel } from '#components/ui/field-label';
import { SelectField } from '#components/ui/select-field';
import { TextField } from '#components/ui/text-field';
import type { ShareForm } from '#lib/shares/share-form';
import {
  introductionMaxCharacters,
  type ShareRules,
  titleMaxCharacters,
} from '#lib/shares/share-rules';

interface ShareFieldsProps {
  readonly form: ShareForm;
  /** Whether it shows the report of an experiment: its pictures have an order of their own. */
  readonly isReport: boolean;
  onChange(form: ShareForm): void;
}

const layouts = [
  ['justified', 'Rows'],
  ['grid', 'Grid'],
  ['story', 'Story'],
  ['single', 'One large'],
] as const;

const orders = [
  ['given', 'As they lie here'],
  ['oldest', 'Oldest first'],
  ['newest', 'Newest first'],
] as const;

const themes = [
  ['system', 'As the device'],
  ['light', 'Light'],
  ['dark', 'Dark'],
] as const;

const downloads = [
  ['none', 'None'],
  ['web', 'Web size'],
  ['original', 'Original'],
] as const;

/** What visitors see of a share, and what they may do. */
export function ShareFields({ form, isReport, onChange }: ShareFieldsProps) {
  const id = useId();
  const { rules } = form;
  const { prompts, recipes } = rules.shows;
  const isWordless = isReport && !prompts && !recipes;
  const set = (part: Partial<ShareRules>) => onChange({ ...form, rules: { ...rules, ...part } });
  return (
    <div className="grid gap-4">
      <TextField
        label="Title"
        value={rules.title}
        maxLength={titleMaxCharacters}
        onType={(title) => set({ title })}
      />
      <div>
        <FieldLabel htmlFor={`${id}-introduction`} label="Introduction">
          Markdown
        </FieldLabel>
        <textarea
          id={`${id}-introduction`}
          rows={3}
          maxLength={introductionMaxCharacters}
          value={rules.introduction}
          aria-describedby={isWordless ? `${id}-shown` : undefined}
          onChange={(event) => set({ introduction: event.target.value })}
          className="w-full rounded-md border border-line bg-sunken px-2.5 py-2 field-focus outline-none hover:border-line-strong focus:border-accent"
        />
        {isWordless && (
          <p id={`${id}-shown`} className="mt-1 text-text-3 text-xs">
            Visitors read the title and the introduction, also while prompts are hidden.
          </p>
        )}
      </div>
      <div className="grid gap-4 sm:grid-cols-2">
        <SelectField
          label="Layout"
          value={rules.layout}
          options={layouts}
          onChoose={(layout) => set({ layout })}
        />
        {!isReport && (
          <SelectField
            label="Order"
            value={rules.order}
            options={orders}
            onChoose={(order) => set({ order })}
          />
        )}
        <SelectField
          label="Theme"
          value={rules.theme}
          options={themes}
          onChoose={(theme) => set({ theme })}
        />
        <SelectField
          label="Downloads"
          value={rules.shows.downloads}
          options={downloads}
          onChoose={(chosen) => set({ shows: { ...rules.shows, downloads: chosen } })}
        />
      </div>
      <ShareSwitches rules={rules} isReport={isReport} onChange={set} />
    </div>
  );
}
