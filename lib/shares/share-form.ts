import { endOfDay } from '#lib/accounts/visitors/last-day';
import { failed, ok, type Result } from '#lib/result';
import { ShareDraft, ShareLimits, SharePassword } from '#lib/shares/share-order';
import { newShareRules, ShareRules } from '#lib/shares/share-rules';
import type { ShareView } from '#lib/shares/share-view';

/** What a person sets about a share, as it is typed. */
export interface ShareForm {
  readonly rules: ShareRules;
  readonly hasPassword: boolean;
  /** Empty keeps the one that there is. */
  readonly password: string;
  /** `2026-12-24`, the last day on which it is seen; empty for no end. */
  readonly lastDay: string;
  /** A number, or empty for no limit. */
  readonly mostVisits: string;
}

/** The form of a share that is still to be made: without a password, an end and a limit. */
export function newShareForm(title: string, introduction = ''): ShareForm {
  return {
    rules: { ...newShareRules(title), introduction },
    hasPassword: false,
    password: '',
    lastDay: '',
    mostVisits: '',
  };
}

/** What stands above a share. */
export type ShareWords = Pick<ShareRules, 'title' | 'introduction'>;

/** The name of an experiment and its question say what was asked, as its prompts do. */
const wordsWithoutPrompts: ShareWords = { title: 'Report', introduction: '' };

/** The form for a report: it says no word of the experiment before prompts are shown. */
export function newReportForm(): ShareForm {
  const { title, introduction } = wordsWithoutPrompts;
  return newShareForm(title, introduction);
}

/**
 * A report's form as it was changed: when prompts are shown or hidden, title and introduction become
 * what is suggested then, unless something else was typed.
 *
 * @param asked the words of the experiment
 */
export function changedReportForm(
  before: ShareForm,
  after: ShareForm,
  asked: ShareWords,
): ShareForm {
  const suggested = ({ rules: { shows } }: ShareForm) =>
    shows.prompts || shows.recipes ? asked : wordsWithoutPrompts;
  const [old, now] = [suggested(before), suggested(after)];
  const { rules } = after;
  const title = rules.title === old.title ? now.title : rules.title;
  const introduction =
    rules.introduction === old.introduction ? now.introduction : rules.introduction;
  return { ...after, rules: { ...rules, title, introduction } };
}

/** A share as it can be changed. */
export function shareFormOf({ rules, hasPassword, expiresAt, mostVisits }: ShareView): ShareForm {
  return {
    rules,
    hasPassword,
    password: '',
    lastDay: expiresAt === null ? '' : localDay(new Date(expiresAt)),
    mostVisits: mostVisits === null ? '' : String(mostVisits),
  };
}

export interface ReadForm {
  readonly rules: ShareRules;
  readonly limits: ShareLimits;
  readonly password: string | null | { readonly keep: true };
}

/**
 * What was set, ready to be sent, or the first thing that is wrong with it.
 *
 * @param hadPassword whether there is a password that can be kept
 */
export function readShareForm(form: ShareForm, hadPassword: boolean): Result<ReadForm, string> {
  const rules = ShareRules.safeParse(form.rules);
  if (!rules.success) return failed(rules.error.issues[0]?.message ?? '');
  const limits = ShareLimits.safeParse({
    expiresAt: form.lastDay === '' ? null : endOfDay(form.lastDay),
    mostVisits: form.mostVisits.trim() === '' ? null : Number(form.mostVisits),
  });
  if (!limits.success) return failed(limits.error.issues[0]?.message ?? '');
  const rest = { rules: rules.data, limits: limits.data };
  if (!form.hasPassword) return ok({ ...rest, password: null });
  if (form.password === '' && hadPassword) return ok({ ...rest, password: { keep: true } });
  const password = SharePassword.safeParse(form.password);
  if (!password.success) return failed(password.error.issues[0]?.message ?? '');
  return ok({ ...rest, password: password.data });
}

/** What is wrong with what is to be shared or with what is shown of it, or null. */
export function draftProblem(draft: ShareDraft): string | null {
  const parsed = ShareDraft.safeParse(draft);
  return parsed.success ? null : (parsed.error.issues[0]?.message ?? '');
}

function localDay(moment: Date): string {
  const two = (part: number) => String(part).padStart(2, '0');
  return `${moment.getFullYear()}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`;
}
