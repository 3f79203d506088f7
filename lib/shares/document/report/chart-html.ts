import type { Estimate } from '#lib/experiments/judging/estimate';
import {
  type EstimateRange,
  estimateRange,
  estimateWords,
  shareOf,
} from '#lib/experiments/standings/estimate-words';
import { type Html, html } from '#lib/shares/document/html';

interface ChartLine {
  readonly name: string;
  readonly estimate: Estimate;
  /** Empty for none. */
  readonly note: string;
}

/** Estimates with their intervals, drawn; a table, whose words say the same. */
export function chartHtml(label: string, head: string, lines: readonly ChartLine[]): Html {
  const range = estimateRange(lines.map(({ estimate }) => estimate));
  const rows = lines.map(
    ({ name, estimate, note }) => html`<tr><th scope="row">${name}</th>
<td class="estimate">${barHtml(estimate, range)}<span>${estimateWords(estimate)}</span></td><td>${note}</td></tr>
`,
  );
  return html`<div class="scroll" role="region" aria-label="${label}, as a table" tabindex="0"><table class="chart" aria-label="${label}">
<thead><tr><th scope="col">${head}</th><th scope="col">Strength, with its 95 % interval</th><td></td></tr></thead>
<tbody>${rows}</tbody></table></div>`;
}

function barHtml({ value, low, high }: Estimate, range: EstimateRange): Html {
  const percent = (each: number) => `${(shareOf(each, range) * 100).toFixed(2)}%`;
  return html`<svg class="bar" aria-hidden="true" width="100%" height="16"><line class="nought" x1="${percent(0)}" x2="${percent(0)}" y1="0" y2="16"/><line class="interval" x1="${percent(low)}" x2="${percent(high)}" y1="8" y2="8"/><circle cx="${percent(value)}" cy="8" r="4"/></svg>`;
}
