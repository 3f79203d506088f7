import { useState } from 'react';
import type { NewEntry } from '#lib/library/entry';
import { type EntryForm, type FormProblem, readForm } from '#lib/library/entry-form';

/**
 * What is typed of an entry, and what is wrong with it.
 *
 * @param take is given an entry that can be kept. @returns why it was not, in words, or null when it was
 */
export function useEntryForm(
  initial: EntryForm,
  take: (entry: NewEntry) => Promise<string | null>,
) {
  const [first] = useState(initial);
  const [form, setForm] = useState(first);
  const [problem, setProblem] = useState<FormProblem | null>(null);
  const [refusal, setRefusal] = useState<string | null>(null);
  const isBelow = problem?.field === 'recipe' || problem?.field === 'preview';
  return {
    form,
    isChanged: form !== first,
    problem,
    refusal,
    /** What is said at the end of the form: of these no field says what is wrong. */
    advice: refusal ?? (isBelow ? problem.message : null),
    change(part: Partial<EntryForm>) {
      setForm((before) => ({ ...before, ...part }));
      setProblem(null);
      setRefusal(null);
    },
    async send() {
      const read = readForm(form);
      setProblem(read.ok ? null : read.failure);
      if (read.ok) setRefusal(await take(read.value));
    },
  };
}
