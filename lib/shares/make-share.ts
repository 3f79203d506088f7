import type { DeedDetails } from '#lib/accounts/deed';
import { noteDeed } from '#lib/accounts/deeds';
import type { Viewer } from '#lib/accounts/viewer';
import { newLinkSecret, newLinkToken } from '#lib/accounts/visitors/link-secrets';
import { isId, newId } from '#lib/id';
import type { Db } from '#lib/platform/database/database';
import { log } from '#lib/platform/log';
import { failed, ok, type Result } from '#lib/result';
import {
  listChosenRows,
  listExperimentRows,
  listLiveRows,
  type PictureRow,
} from '#lib/shares/picture-queries';
import {
  deleteRevoked,
  getShareRow,
  insertShare,
  type ShareRow,
  updateShare,
} from '#lib/shares/queries';
import type { ShareChange, ShareFailure, ShareOrder, ShareSource } from '#lib/shares/share-order';
import { hashPassword } from '#lib/shares/share-password';
import {
  type PictureOrder,
  pagePicturesMax,
  type ShareRules,
  websitePicturesMax,
} from '#lib/shares/share-rules';
import { forgetShare } from '#lib/shares/visitor/open-share';

/** Makes a share of an owner's pictures, which anybody with its address can see from then on. */
export async function makeShare(
  db: Db,
  owner: Viewer,
  { source, rules, limits, password }: ShareOrder,
): Promise<Result<{ readonly id: string; readonly token: string }, ShareFailure>> {
  // Outside of the transaction: it takes its time on purpose.
  const passwordHash = password === null ? null : await hashPassword(password);
  return db.transaction(async (tx) => {
    // Which pictures they are: how they follow each other can be changed later.
    const followed = followedBy(source);
    const isFixed = followed.collectionId === null && followed.experimentId === null;
    // All that are in it now, also those that only its website shows.
    const most = isFixed ? websitePicturesMax : undefined;
    const rows = await listSourceRows(tx, owner, source, 'given', most);
    if (rows.length === 0) return failed({ code: 'empty' });
    const share = {
      id: newId(),
      token: newLinkToken(),
      ownerId: owner.id,
      secret: newLinkSecret(),
      ...followed,
      rules,
      passwordHash,
      ...limitColumns(limits),
    };
    await insertShare(tx, share, isFixed ? rows.map(({ id }) => id) : []);
    const details = { ...whatItGives(share.id, rules, passwordHash), images: rows.length };
    await noteDeed(tx, { kind: 'share-made', actorId: owner.id, details });
    return ok({ id: share.id, token: share.token });
  });
}

/** What a share shows as it is when it is looked at. */
function followedBy(source: ShareSource) {
  return {
    collectionId: source.kind === 'collection' && source.isLive ? source.id : null,
    experimentId: source.kind === 'experiment' ? source.id : null,
  };
}

/** The pictures that a share of this source shows at this moment. @param most if not those of its page */
export function listSourceRows(
  db: Db,
  owner: Viewer,
  source: ShareSource,
  order: PictureOrder,
  most: number = pagePicturesMax(source.kind === 'experiment'),
): Promise<PictureRow[]> {
  switch (source.kind) {
    case 'images':
      return listChosenRows(db, owner.id, { ids: source.ids, order });
    case 'collection':
      return listLiveRows(db, owner.id, { collectionId: source.id, order, most });
    case 'experiment':
      return listExperimentRows(db, owner.id, { experimentId: source.id, most });
  }
}

/** Changes what a share shows and allows. A new password shuts out whoever came in with the old one. */
export async function changeShareOf(
  db: Db,
  owner: Viewer,
  { id, rules, limits, password }: ShareChange,
): Promise<Result<{ readonly id: string }, ShareFailure>> {
  const isKept = password !== null && typeof password === 'object';
  const passwordHash = isKept || password === null ? null : await hashPassword(password);
  const set = { rules, ...limitColumns(limits), ...(!isKept && { passwordHash }) };
  const share = await db.transaction(async (tx) => {
    const row = await updateShare(tx, owner.id, id, set);
    if (row) {
      const details = whatItGives(id, rules, row.passwordHash);
      await noteDeed(tx, { kind: 'share-changed', actorId: owner.id, details });
    }
    return row;
  });
  return changed(share);
}

/** Pauses a share, lets it go on, or ends it for good. */
export async function setShareState(
  db: Db,
  owner: Viewer,
  id: string,
  state: ShareRow['state'],
): Promise<Result<{ readonly id: string }, ShareFailure>> {
  const share = await db.transaction(async (tx) => {
    const row = await updateShare(tx, owner.id, id, { state });
    if (row) {
      const kind = state === 'revoked' ? 'share-revoked' : 'share-changed';
      await noteDeed(tx, { kind, actorId: owner.id, details: { share: id, now: state } });
    }
    return row;
  });
  return changed(share);
}

/** Deletes a share that was revoked, with its picks, comments and visits. */
export async function removeRevoked(
  db: Db,
  owner: Viewer,
  id: string,
): Promise<Result<{ readonly id: string }, ShareFailure>> {
  const isGone = await deleteRevoked(db, owner.id, id);
  if (isGone) log.info({ event: 'share-removed', share: id }, 'a revoked share was deleted');
  return isGone ? ok({ id }) : failed({ code: 'not-found' });
}

/** A share of an owner that a website can be made of: any but one that was revoked. */
export async function getExportable(db: Db, owner: Viewer, id: string): Promise<ShareRow | null> {
  const share = isId(id) ? await getShareRow(db, owner.id, id) : null;
  return share?.state === 'revoked' ? null : share;
}

function changed(share: ShareRow | null) {
  if (share === null) return failed({ code: 'not-found' as const });
  forgetShare(share.token);
  return ok({ id: share.id });
}

/** What those who manage are told of a share: not its title, which is its owner's affair and stays in the log for good. */
function whatItGives(id: string, rules: ShareRules, passwordHash: string | null): DeedDetails {
  const password = passwordHash === null ? 'none' : 'set';
  return { share: id, password, downloads: rules.shows.downloads };
}

function limitColumns({ expiresAt, mostVisits }: ShareOrder['limits']) {
  return { expiresAt: expiresAt === null ? null : new Date(expiresAt), mostVisits };
}
