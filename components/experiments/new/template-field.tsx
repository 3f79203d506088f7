import { useId, useRef } from 'react';
import type { EditorHandle } from '#components/editor/text-editor';
import { useLateEditor } from '#components/editor/use-late-editor';
import { CommonReferences } from '#components/experiments/new/common-references';
import { Advice } from '#components/ui/advice';
import { Button } from '#components/ui/button';
import { FieldLabel } from '#components/ui/field-label';
import type { Draft } from '#lib/compose/draft';
import { measurePrompt } from '#lib/compose/prompt';
import { promptCount } from '#lib/compose/prompt-count';
import type { DraftTrouble } from '#lib/experiments/draft/plan-draft';
import { textPosition } from '#lib/experiments/template/text-position';
import { example, templateBox } from './template-look.ts';

interface TemplateFieldProps {
  readonly draft: Draft;
  /** What is wrong with the template, and where. */
  readonly trouble: DraftTrouble | null;
  /** The variables that have a column. */
  readonly names: readonly string[];
  /** Variables that it asks for and that have no column yet. */
  readonly missing: readonly string[];
  /** How many of the references go with every picture. */
  readonly shared: number;
  onChange(part: Partial<Draft>): void;
  onAddVariable(name: string): void;
}

const loadEditor = () =>
  import('#components/experiments/new/template-editor').then((module) => module.TemplateEditor);

/** One text that stands for many prompts. */
export function TemplateField(props: TemplateFieldProps) {
  const { draft, trouble, names, missing, shared, onChange, onAddVariable } = props;
  const id = useId();
  const { prompt, references } = draft;
  const editor = useRef<EditorHandle>(null);
  const { ears, fetchEditor, late, isTaken, onTaken } = useLateEditor(loadEditor, prompt !== '');
  const span = trouble?.span ?? null;
  const showPlace = () => {
    if (!span) return;
    ears.ref.current?.focus();
    ears.ref.current?.setSelectionRange(span.from, span.to);
    editor.current?.select(span.from, span.to);
  };
  const described = `${id}-hint ${id}-advice`;
  return (
    <section aria-label="Template" className="min-w-0">
      <FieldLabel htmlFor={id} label="Prompt">
        {promptCount(measurePrompt(prompt))}
      </FieldLabel>
      {late && (
        <late.Editor
          editor={editor}
          plain={late.plain}
          id={id}
          names={names}
          references={references}
          isInvalid={trouble !== null}
          describedBy={described}
          onTaken={onTaken}
        />
      )}
      {!isTaken && (
        <div className={templateBox(trouble !== null)}>
          <textarea
            {...ears}
            id={id}
            autoComplete="off"
            value={prompt}
            placeholder={example}
            aria-invalid={trouble ? true : undefined}
            aria-describedby={described}
            onChange={(event) => {
              fetchEditor();
              onChange({ prompt: event.target.value });
            }}
            onFocus={fetchEditor}
            className="wrap-break-word field-sizing-content block max-h-[50vh] min-h-28 w-full resize-none whitespace-pre-wrap bg-transparent p-3 text-base/[1.55] outline-none md:text-sm/[1.55]"
          />
        </div>
      )}
      <Advice id={`${id}-advice`} tone="warn" message={trouble && placedMessage(trouble, prompt)}>
        {span && (
          <Button size="small" onClick={showPlace}>
            Show the place
          </Button>
        )}
      </Advice>
      <p id={`${id}-hint`} className="mt-2 text-pretty text-text-3 text-xs">
        {
          '{red|blue} makes a prompt of each option, {name} takes the values of a variable, {2$$a|b|c} takes two of three, and {{ is a brace.'
        }
      </p>
      {missing.length > 0 && (
        <div className="mt-2 flex flex-wrap items-center gap-2">
          {missing.map((name) => (
            <Button key={name} size="small" onClick={() => onAddVariable(name)}>
              Add “{name}” to the table
            </Button>
          ))}
        </div>
      )}
      <CommonReferences references={references} shared={shared} />
    </section>
  );
}

function placedMessage({ message, span }: DraftTrouble, prompt: string): string {
  if (!span) return message;
  const { line, column } = textPosition(prompt, span.from);
  return `Line ${line}, column ${column}: ${message}`;
}
