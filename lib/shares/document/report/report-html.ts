import { estimateWords } from '#lib/experiments/standings/estimate-words';
import { calendarDay, dayHeading } from '#lib/generations/calendar-day';
import { countLabel } from '#lib/generations/count';
import { type Html, html } from '#lib/shares/document/html';
import { chartHtml } from '#lib/shares/document/report/chart-html';
import { gridHtml } from '#lib/shares/document/report/grid-html';
import type { SharePage } from '#lib/shares/document/share-page';
import type { ShownPicture } from '#lib/shares/shown-pictures';
import type { ShownReport } from '#lib/shares/shown-report';

type WritePictures = (pictures: readonly ShownPicture[], label: string) => Html;

/**
 * The report of an experiment, part by part.
 *
 * @param listHtml writes pictures large, as any share shows them
 */
export function reportHtml(page: SharePage, report: ShownReport, listHtml: WritePictures): Html {
  const { sentence, votes, ranked, best, values, grid, startedAt, notShown } = report;
  const strengths = ranked.map(({ name, strength, votes: count }) => ({
    name,
    estimate: strength,
    note: countLabel(count, 'vote'),
  }));
  const effects = values.map(({ axis, value, effect }) => ({
    name: `${axis}: ${value}`,
    estimate: effect,
    note: '',
  }));
  return html`<section class="report" aria-labelledby="result"><h2 id="result">Result</h2>
<p class="verdict">${sentence}</p>
${votes !== '' && html`<p class="quiet">${votes}</p>`}
${startedAt !== null && html`<p class="quiet">Started on <time datetime="${startedAt}">${dayHeading(calendarDay(startedAt, 'UTC'), null)}</time></p>`}
</section>
${chosenHtml(report, listHtml)}
<section class="report" aria-labelledby="all"><h2 id="all">All results</h2>
${notShown > 0 && html`<p class="quiet">${countLabel(notShown, 'more picture')} of it ${notShown === 1 ? 'is' : 'are'} not shown here.</p>`}
${gridHtml(page, grid)}
</section>
${strengths.length > 0 && html`<section class="report" aria-labelledby="strengths"><h2 id="strengths">How strong each variant is</h2>${best !== '' && html`<p class="quiet">${best}</p>`}${chartHtml('Ranking', 'Variant', strengths)}</section>`}
${effects.length > 0 && html`<section class="report" aria-labelledby="effects"><h2 id="effects">What each value does</h2>${chartHtml('Values', 'Value', effects)}</section>`}
${designHtml(report)}`;
}

/** What is shown large: those that are ahead, or what there is. */
function chosenHtml({ leadersAre, leaders, unjudged }: ShownReport, listHtml: WritePictures): Html {
  const isJudged = leaders.length > 0;
  const parts = leaders.map(
    (
      { name, strength, pictures },
      at,
    ) => html`<section class="report leader"><h3>${at + 1}. ${name}</h3>
<p class="quiet">${estimateWords(strength)}</p></section>
${listHtml(pictures, `Images of ${name}`)}`,
  );
  return html`<section class="report" aria-labelledby="chosen"><h2 id="chosen">${isJudged ? leadersAre : 'Pictures'}</h2></section>
${isJudged ? parts : listHtml(unjudged, 'Images')}`;
}

/** How it was made, as far as that is shown. */
function designHtml({ template, variables, facts }: ShownReport): Html {
  const lists = variables.map(({ name, values, more }) => {
    const rest = more > 0 && ` and ${countLabel(more, 'more value')}`;
    return html`<dt>${name}</dt><dd>${values.join(' · ')}${rest}</dd>
`;
  });
  const terms = facts.map(
    ([term, words]) => html`<dt>${term}</dt><dd>${words}</dd>
`,
  );
  return html`<section class="report" aria-labelledby="made"><h2 id="made">How it was made</h2>
${template !== null && html`<blockquote class="template">${template}</blockquote>`}
${lists.length > 0 && html`<dl>${lists}</dl>`}
<dl>${terms}</dl>
</section>`;
}
