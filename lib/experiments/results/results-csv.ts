import type { Viewer } from '#lib/accounts/viewer';
import { studioOrigin } from '#lib/accounts/visitors/visitor';
import { getExperiment, listCells } from '#lib/experiments/queries';
import { listResults } from '#lib/experiments/results/queries';
import { headLabel } from '#lib/experiments/variables/variable';
import { imagePage } from '#lib/generations/image-address';
import { isId } from '#lib/id';
import { csvHead, csvLine } from '#lib/platform/csv';
import { csvAnswer } from '#lib/platform/csv-answer';
import { database } from '#lib/platform/database/database';

/**
 * All that an experiment made for a spreadsheet, a line for each picture and for each generation
 * without one. Null where there is no such experiment of the viewer's.
 */
export async function answerWithResults(
  viewer: Viewer,
  id: string,
  headers: Pick<Headers, 'get'>,
): Promise<Response | null> {
  const { db } = await database();
  const origin = studioOrigin(headers);
  const row = isId(id) ? await getExperiment(db, viewer.id, id) : null;
  if (!row) return null;
  const { variables } = row.design;
  const cells = new Map((await listCells(db, viewer.id, id)).map((each) => [each.cell, each]));
  const head = ['cell', ...variables.map(({ name }) => name), ...fixedColumns];
  const lines = (await listResults(db, viewer.id, id)).flatMap(({ cell, state, images }) => {
    const known = cells.get(cell);
    const values = variables.map(({ values: all }, axis) => {
      const index = known?.coordinates[axis] ?? -1;
      const value = all[index];
      return value ? headLabel(value, index) : '';
    });
    const common = [cell + 1, ...values, known?.recipe.prompt ?? '', state];
    if (images.length === 0) return [[...common, '', '', '']];
    return images.map((image) => {
      const page = `${origin}${imagePage(image.id)}`;
      return [...common, image.width, image.height, page];
    });
  });
  const text = csvHead(head) + lines.map(csvLine).join('');
  return csvAnswer(`experiment-${id.slice(0, 8)}.csv`, [text]);
}

const fixedColumns = ['prompt', 'state', 'width', 'height', 'page'];
