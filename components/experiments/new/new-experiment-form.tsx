'use client';

import { CommonFields } from '#components/experiments/new/common-fields';
import { CrossingField } from '#components/experiments/new/crossing-field';
import { PlanBar } from '#components/experiments/new/plan-bar';
import { PromptPreview } from '#components/experiments/new/prompt-preview';
import { RenumberedLine } from '#components/experiments/new/renumbered-line';
import { ReplacedLine } from '#components/experiments/new/replaced-line';
import { TemplateField } from '#components/experiments/new/template-field';
import { VariablesField } from '#components/experiments/new/variables-field';
import { TextField } from '#components/ui/text-field';
import { columnNames, missingVariables } from '#lib/experiments/draft/plan-draft';
import { withColumn } from '#lib/experiments/draft/table-edit';
import { mostNameLength, mostQuestionLength } from '#lib/experiments/experiment-order';
import { mostAskedLength, usuallyAsked } from '#lib/experiments/judging/asked';
import { useExperimentDraft } from './use-experiment-draft.ts';

/** Question, template, variables and plan of an experiment, kept in this browser until it starts. */
export function NewExperimentForm({ provider }: { readonly provider: 'demo' | 'seedream' }) {
  const { draft, plan, isReady, isPlanned, ...change } = useExperimentDraft();
  const trouble = plan.ok ? null : plan.failure;
  const isWritten = draft.common.prompt.trim() !== '';
  return (
    // What is typed before the script is there would be lost.
    <fieldset disabled={!isReady} className="grid min-w-0 gap-8">
      <legend className="sr-only">New experiment</legend>
      {change.replaced && <ReplacedLine onBringBack={change.bringBack} />}
      {draft.isRenumbered && <RenumberedLine onDismiss={change.putAwayRemark} />}
      <div className="grid gap-4 md:grid-cols-2">
        <div className="md:col-span-2">
          <TextField
            label="Name"
            maxLength={mostNameLength}
            value={draft.name}
            placeholder="As the prompt begins"
            onType={(name) => change.write({ name })}
          />
        </div>
        <TextField
          label="Question"
          maxLength={mostQuestionLength}
          value={draft.question}
          placeholder="What do you want to find out?"
          onType={(question) => change.write({ question })}
        />
        <TextField
          label="What judges are asked"
          hint="They read it above each pair and know nothing else, so let it name no variant."
          maxLength={mostAskedLength}
          value={draft.asked}
          placeholder={usuallyAsked}
          onType={(asked) => change.write({ asked })}
        />
      </div>
      <TemplateField
        draft={draft.common}
        trouble={trouble?.field === 'prompt' && isWritten ? trouble : null}
        names={columnNames(draft.table)}
        missing={missingVariables(draft)}
        shared={(plan.ok ? plan.value.design.recipe : draft.common).references.length}
        onChange={change.setCommon}
        onAddVariable={(name) => change.editTable((cells) => withColumn(cells, name))}
      />
      <VariablesField
        cells={draft.table}
        problems={trouble?.field === 'table' ? trouble.cells : noProblems}
        onEdit={change.editTable}
      />
      <CrossingField draft={draft} trouble={trouble} {...change} />
      <CommonFields
        draft={draft.common}
        problem={trouble?.field === 'common' ? trouble.message : null}
        onChange={change.setCommon}
      />
      {plan.ok && <PromptPreview cells={plan.value.plan.cells} />}
      <PlanBar
        draft={draft}
        plan={plan}
        isCurrent={isPlanned}
        provider={provider}
        onStarted={change.startAfresh}
      />
    </fieldset>
  );
}

const noProblems = [] as const;
