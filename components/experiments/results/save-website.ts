import type { ShareDraft } from '#lib/shares/share-order';
import { openReportRules } from '#lib/shares/share-rules';

/**
 * Asks for the website of an experiment, with all that its owner knows of it. Sent as a form is, so
 * that the browser saves the answer by itself, as it comes.
 */
export function saveWebsite(id: string, name: string, introduction: string): void {
  const draft: ShareDraft = {
    source: { kind: 'experiment', id },
    rules: openReportRules(name, introduction),
  };
  const form = document.createElement('form');
  form.method = 'post';
  form.action = '/api/shares/export';
  const field = document.createElement('input');
  field.type = 'hidden';
  field.name = 'draft';
  field.value = JSON.stringify(draft);
  form.append(field);
  document.body.append(form);
  form.submit();
  form.remove();
}
