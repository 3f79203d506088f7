import { groundColour } from '#lib/shares/document/ground-colour';
import { type Html, html } from '#lib/shares/document/html';
import type { SharePage } from '#lib/shares/document/share-page';
import type { ShownGrid, ShownSlot, ShownSquare } from '#lib/shares/shown-grid';
import type { ShownPicture } from '#lib/shares/shown-pictures';

/** All results: a table whose heads stay in sight, or a list where there is but one direction. */
export function gridHtml(page: SharePage, grid: ShownGrid): Html {
  return grid.columnLabels.length > 0 ? tableHtml(page, grid) : listHtml(page, grid);
}

function tableHtml(page: SharePage, grid: ShownGrid): Html {
  const { axes, rowLabels, columnLabels, rowCount, columnCount, squares } = grid;
  const byPlace = new Map(squares.map((each) => [`${each.row} ${each.column}`, each]));
  const columns = Array.from({ length: columnCount }, (_, column) => column);
  const rows = Array.from({ length: rowCount }, (_, row) => {
    const cells = columns.map((column) => {
      const square = byPlace.get(`${row} ${column}`);
      return html`<td>${square ? squareHtml(page, square) : html`<span class="mark">–</span>`}</td>`;
    });
    return html`<tr><th scope="row">${rowLabels[row] ?? 'All'}</th>${cells}</tr>
`;
  });
  const heads = columns.map((column) => html`<th scope="col">${columnLabels[column] ?? ''}</th>`);
  const corner = [axes.rows, axes.columns].filter((name) => name !== null).join(' / ');
  return html`<div class="scroll results" role="region" aria-label="Grid" tabindex="0"><table aria-label="All results">
<thead><tr><td>${corner}</td>${heads}</tr></thead>
<tbody>
${rows}</tbody></table></div>`;
}

function listHtml(page: SharePage, { squares }: ShownGrid): Html {
  const items = squares
    .filter(({ slots }) => slots.length > 0)
    .map(
      (square) => html`<li>${squareHtml(page, square)}<p class="quiet">${square.name}</p></li>
`,
    );
  return html`<ul class="squares" role="list" aria-label="All results">
${items}</ul>`;
}

function squareHtml(page: SharePage, { name, slots, more }: ShownSquare): Html {
  return html`<div class="square">${slots.map((slot) => slotHtml(page, slot, name))}${more > 0 && html`<span class="mark">+${more}</span>`}</div>`;
}

function slotHtml(page: SharePage, slot: ShownSlot, name: string): Html {
  if (slot.is === 'mark') {
    return html`<span class="${slot.isBad ? 'mark bad' : 'mark'}">${slot.words}</span>`;
  }
  const { picture } = slot;
  const { width, height, placeholder } = picture;
  return html`<a href="${page.places.picture(picture, 'large')}" data-view="${picture.number}" style="--ratio:${ratioOf(picture)}"><img src="${page.places.picture(picture, 'small')}" width="${width}" height="${height}" alt="${name}" loading="lazy" decoding="async" style="background:${groundColour(placeholder) ?? 'none'}"></a>`;
}

function ratioOf({ width, height }: ShownPicture): number {
  return Math.round((1000 * width) / height) / 1000;
}
