'use client';

import { useId, useState } from 'react';
import { DraftForms } from '#components/shares/draft-forms';
import { EmbedCode } from '#components/shares/embed-code';
import { OnlyHereAdvice } from '#components/shares/only-here-advice';
import { ShareFields } from '#components/shares/share-fields';
import { ShareLimits } from '#components/shares/share-limits';
import { ShareLink } from '#components/shares/share-link';
import { Advice } from '#components/ui/advice';
import { Button } from '#components/ui/button';
import { Dialog } from '#components/ui/dialog';
import { heardFrom } from '#lib/ask-action';
import { createShare } from '#lib/shares/actions';
import {
  changedReportForm,
  draftProblem,
  newReportForm,
  newShareForm,
  readShareForm,
  type ShareForm,
} from '#lib/shares/share-form';
import { type ShareSource, shareFailureWords } from '#lib/shares/share-order';
import { unshownWords } from '#lib/shares/share-rules';
import { LiveChoice } from './live-choice.tsx';
import { isLoopback } from './loopback.ts';

interface ShareDialogProps {
  readonly source: ShareSource;
  /** What the share is called at first; a report as soon as it shows prompts. */
  readonly title: string;
  /** What stands below the title then. */
  readonly introduction?: string;
  /** How many images there are now, where that is known. */
  readonly images?: number;
  onClose(): void;
}

/** Sets what a share shows and to whom, and makes its link; or saves it as a website. */
export function ShareDialog(props: ShareDialogProps) {
  const { source: given, title, introduction = '', images = 0, onClose } = props;
  const isReport = given.kind === 'experiment';
  const formId = useId();
  const [source, setSource] = useState(given);
  const [form, setForm] = useState(() =>
    isReport ? newReportForm() : newShareForm(title, introduction),
  );
  const [problem, setProblem] = useState<string | null>(null);
  const [isPending, setPending] = useState(false);
  const [address, setAddress] = useState<string | null>(null);
  const isOnlyHere = isLoopback(location.hostname);

  const change = (next: ShareForm) =>
    setForm(isReport ? changedReportForm(form, next, { title, introduction }) : next);

  const draft = { source, rules: form.rules };
  const mayGo = () => {
    const refused = draftProblem(draft);
    setProblem(refused);
    return refused === null;
  };

  const create = async () => {
    if (!mayGo()) return;
    const read = readShareForm(form, false);
    if (!read.ok) return setProblem(read.failure);
    const { password, ...rest } = read.value;
    if (isPending || (password !== null && typeof password === 'object')) return;
    setPending(true);
    const made = await heardFrom(createShare({ source, ...rest, password }), shareFailureWords);
    setPending(false);
    setProblem(made.ok ? null : made.failure);
    if (made.ok) setAddress(location.origin + made.value.address);
  };

  const website = (
    <Button type="submit" form={`${formId}-export`} look={isOnlyHere ? 'primary' : 'quiet'}>
      Export as website
    </Button>
  );
  return (
    <Dialog
      title="Share"
      description={address === null ? wordsOf(source) : 'The link works from now on'}
      onClose={onClose}
      footer={
        address === null ? (
          <>
            <Button type="submit" form={`${formId}-preview`}>
              Preview
            </Button>
            {!isOnlyHere && website}
            <Button
              look={isOnlyHere ? 'quiet' : 'primary'}
              isBusy={isPending}
              onClick={() => void create()}
            >
              Create link
            </Button>
            {isOnlyHere && website}
          </>
        ) : (
          <Button look="primary" onClick={onClose}>
            Done
          </Button>
        )
      }
    >
      <div className="grid gap-5">
        <OnlyHereAdvice
          id={`${formId}-here`}
          remedy="Export the images as a website and send that."
        />
        {address === null ? (
          <>
            <Advice id={`${formId}-part`} tone="warn" message={unshownWords(images)} />
            <LiveChoice source={source} onChange={setSource} />
            <ShareFields form={form} isReport={isReport} onChange={change} />
            <ShareLimits form={form} hadPassword={false} onChange={setForm} />
            <Advice id={`${formId}-problem`} tone="bad" message={problem} />
            <DraftForms id={formId} draft={draft} mayGo={mayGo} />
          </>
        ) : (
          <>
            <ShareLink address={address} title={form.rules.title} />
            <EmbedCode address={address} title={form.rules.title} hasPassword={form.hasPassword} />
          </>
        )}
      </div>
    </Dialog>
  );
}

function wordsOf(source: ShareSource): string {
  if (source.kind === 'collection') return 'A collection';
  if (source.kind === 'experiment') return 'The report of an experiment, as it is when it is read';
  return source.ids.length === 1 ? '1 image' : `${source.ids.length} images`;
}
