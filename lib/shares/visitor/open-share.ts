import { hiddenName } from '#lib/accounts/visitors/link-secrets';
import { type Db, database } from '#lib/platform/database/database';
import { LatestKept } from '#lib/platform/latest-kept';
import { processSingleton } from '#lib/platform/process-singleton';
import { listShownComments, type ShownComment } from '#lib/shares/answer-queries';
import { knownReport } from '#lib/shares/known-report';
import {
  listExperimentRows,
  listFrozenRows,
  listLiveRows,
  type PictureRow,
} from '#lib/shares/picture-queries';
import { findShareByToken, type ShareRow } from '#lib/shares/queries';
import { pagePicturesMax } from '#lib/shares/share-rules';
import { type ShownPicture, showPictures } from '#lib/shares/shown-pictures';
import { type ShownReport, showReport } from '#lib/shares/shown-report';
import type { SentDocument } from '#lib/shares/visitor/answer-document';

/** A share with its pictures as they are at this moment, and the pages that were written of it. */
export interface OpenShare {
  readonly share: ShareRow;
  readonly pictures: readonly ShownPicture[];
  /** Null where it shows pictures alone. */
  readonly report: ShownReport | null;
  /** The rows behind the pictures, by the name that visitors know: for the server alone. */
  readonly rows: ReadonlyMap<string, PictureRow>;
  readonly comments: readonly ShownComment[];
  /** Pages as they were sent, by what they were written for. */
  readonly written: Map<string, SentDocument>;
}

/**
 * How long a share is taken for what it was when it was read, in milliseconds. Whatever ends it or
 * takes a picture out of it, in this process or another, shows after this time at the latest; what
 * is changed through this process's own actions shows at once. See docs/decisions/0032.
 */
const freshMs = 400;
const mostKept = 200;

/** A share that is known by its token, whoever may see it. */
export interface FoundShare {
  readonly share: ShareRow;
  /**
   * Reads what it shows: for those alone who may see it. A share that is over, or whose password is
   * not known, costs no more than its row, however many ask.
   */
  open(): Promise<OpenShare>;
}

interface Kept {
  readonly readAt: number;
  readonly found: Promise<FoundShare | null>;
  /** What it shows, once that has been read. */
  open: OpenShare | null;
}

const kept = processSingleton('open-shares', () => new LatestKept<Kept>(mostKept));

/** The share of a token, whatever its state; null where there is none. */
export function findShare(token: string): Promise<FoundShare | null> {
  const now = performance.now();
  const known = kept.get(token);
  if (known && now - known.readAt < freshMs) return known.found;
  const drop = () => kept.delete(token, entry);
  const found = find(token, (opening) => {
    opening.then((open) => {
      entry.open = open;
    }, drop);
  });
  const entry: Kept = { readAt: now, found, open: null };
  kept.set(token, entry);
  // What is no share is not remembered: anybody can think of as many as they like.
  found.then((share) => share ?? drop(), drop);
  return found;
}

/** What a share shows where that is known without asking anybody; null where it has to be read first. */
export function knownShare(token: string): OpenShare | null {
  const known = kept.get(token);
  return known && performance.now() - known.readAt < freshMs ? known.open : null;
}

/** Something about it was changed: who comes next sees it as it is. */
export function forgetShare(token: string): void {
  kept.delete(token);
}

/** @param onOpening is told when what the share shows is read, which happens once */
async function find(
  token: string,
  onOpening: (opening: Promise<OpenShare>) => void,
): Promise<FoundShare | null> {
  const { db } = await database();
  const share = await findShareByToken(db, token);
  if (!share) return null;
  let opening: Promise<OpenShare> | null = null;
  return {
    share,
    open() {
      if (!opening) {
        opening = read(db, share);
        onOpening(opening);
      }
      return opening;
    },
  };
}

async function read(db: Db, share: ShareRow): Promise<OpenShare> {
  const rows = await listSharedRows(db, share);
  const pictures = showPictures(rows, share.rules, share.secret);
  const report = await knownReport(share.ownerId, share.experimentId);
  return {
    share,
    pictures,
    report: report && showReport(report, { rules: share.rules, rows, pictures }),
    rows: new Map(rows.map((row) => [hiddenName(share.secret, 'image', row.id), row])),
    comments: share.rules.allows.comments ? await listShownComments(db, share.id) : [],
    written: new Map(),
  };
}

/** The pictures of a share as they are at this moment. @param most if not those of its page */
export function listSharedRows(
  db: Db,
  { id, ownerId, collectionId, experimentId, rules: { order } }: ShareRow,
  most: number = pagePicturesMax(experimentId !== null),
): Promise<PictureRow[]> {
  if (experimentId !== null) return listExperimentRows(db, ownerId, { experimentId, most });
  return collectionId === null
    ? listFrozenRows(db, ownerId, { shareId: id, order, most })
    : listLiveRows(db, ownerId, { collectionId, order, most });
}
