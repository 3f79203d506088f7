import { useId } from 'react';
import { FieldLabel } from '#components/ui/field-label';
import { SelectField } from '#components/ui/select-field';
import { Switch } from '#components/ui/switch';
import { TextField } from '#components/ui/text-field';
import type { ShareForm } from '#lib/shares/share-form';
import {
  introductionMaxCharacters,
  type ShareRules,
  titleMaxCharacters,
} from '#lib/shares/share-rules';

interface ShareFieldsProps {
  readonly form: ShareForm;
  onChange(form: ShareForm): void;
}

const layouts = [
  ['justified', 'Rows'],
  ['grid', 'Grid'],
  ['story', 'Story'],
  ['single', 'One large'],
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
export function ShareFields({ form, onChange }: ShareFieldsProps) {
  const id = useId();
  const { rules } = form;
  const set = (part: Partial<ShareRules>) => onChange({ ...form, rules: { ...rules, ...part } });
  const show = (part: Partial<ShareRules['shows']>) => set({ shows: { ...rules.shows, ...part } });
  const allow = (part: Partial<ShareRules['allows']>) =>
    set({ allows: { ...rules.allows, ...part } });
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
          onChange={(event) => set({ introduction: event.target.value })}
          className="w-full rounded-md border border-line bg-sunken px-2.5 py-2 field-focus outline-none hover:border-line-strong focus:border-accent"
        />
      </div>
      <div className="grid gap-4 md:grid-cols-3">
        <SelectField
          label="Layout"
          value={rules.layout}
          options={layouts}
          onChoose={(layout) => set({ layout })}
        />
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
          onChoose={(chosen) => show({ downloads: chosen })}
        />
      </div>
      <div className="grid gap-x-6 md:grid-cols-2">
        <Switch
          name="share-prompts"
          label="Show prompts"
          checked={rules.shows.prompts || rules.shows.recipes}
          onChange={(prompts) => show({ prompts, recipes: prompts && rules.shows.recipes })}
        />
        <Switch
          name="share-recipes"
          label="Show recipes"
          checked={rules.shows.recipes}
          onChange={(recipes) => show({ recipes, prompts: recipes || rules.shows.prompts })}
        />
        <Switch
          name="share-references"
          label="Show references"
          checked={rules.shows.references}
          onChange={(references) => show({ references })}
        />
        <Switch
          name="share-dates"
          label="Show dates"
          checked={rules.shows.dates}
          onChange={(dates) => show({ dates })}
        />
        <Switch
          name="share-picks"
          label="Visitors can pick images"
          checked={rules.allows.picks}
          onChange={(picks) => allow({ picks })}
        />
        <Switch
          name="share-comments"
          label="Visitors can comment"
          checked={rules.allows.comments}
          onChange={(comments) => allow({ comments })}
        />
        <Switch
          name="share-indexable"
          label="Search engines may list it"
          checked={rules.isIndexable}
          onChange={(isIndexable) => set({ isIndexable })}
        />
      </div>
    </div>
  );
}
