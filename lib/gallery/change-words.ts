import type { ChangeFailure, ImageChange } from '#lib/gallery/image-change';
import { countLabel } from '#lib/generations/count';

/** How far a change of many has got: `Tagging 1,200 of 5,000`. */
export function progressWords(change: ImageChange, done: number, total: number): string {
  return `${doing(change)} ${ofMany(done, total)}`;
}

/** How far taking a change back has got. */
export function undoProgressWords(done: number, total: number): string {
  return `Taking back ${ofMany(done, total)}`;
}

/** How far it had got as it stopped. */
export function partlyUndoneWords(done: number, total: number): string {
  return `${ofMany(done, total)} taken back`;
}

export function ofMany(done: number, total: number): string {
  return `${done.toLocaleString('en-GB')} of ${total.toLocaleString('en-GB')}`;
}

function doing(change: ImageChange): string {
  switch (change.kind) {
    case 'rate':
      return 'Rating';
    case 'favour':
      return 'Marking';
    case 'tag':
      return change.add.length > 0 ? 'Tagging' : 'Removing tags from';
    case 'collect':
      return change.isIn ? 'Adding' : 'Removing';
    case 'note':
      return 'Noting';
    case 'describe':
      return 'Describing';
    case 'trash':
      return change.isTrashed ? 'Deleting' : 'Restoring';
  }
}

/**
 * What was done: `3 images moved to the trash`.
 *
 * @param about the name of the collection, where it is one
 */
export function doneWords(change: ImageChange, count: number, about: string): string {
  const images = countLabel(count, 'image');
  switch (change.kind) {
    case 'rate':
      if (change.rating === null) return `Rating removed from ${images}`;
      return `${images} rated ${countLabel(change.rating, 'star')}`;
    case 'favour':
      return change.isFavourite
        ? `${images} marked as ${count === 1 ? 'favourite' : 'favourites'}`
        : `${images} no longer ${count === 1 ? 'a favourite' : 'favourites'}`;
    case 'tag':
      return tagWords(change, images);
    case 'collect': {
      const where = about ? `“${about}”` : 'the collection';
      return change.isIn ? `${images} added to ${where}` : `${images} removed from ${where}`;
    }
    case 'note':
      return `Note ${change.note ? 'saved' : 'removed'}${count === 1 ? '' : ` for ${images}`}`;
    case 'describe':
      return `Alternative text ${change.alt ? 'saved' : 'removed'}${count === 1 ? '' : ` for ${images}`}`;
    case 'trash':
      return change.isTrashed ? `${images} moved to the trash` : `${images} restored`;
  }
}

function tagWords({ add, remove }: Extract<ImageChange, { kind: 'tag' }>, images: string): string {
  if (add.length > 0 && remove.length > 0) return `Tags of ${images} changed`;
  const [tag, ...others] = add.length > 0 ? add : remove;
  const tags = others.length === 0 ? `“${tag}”` : countLabel(others.length + 1, 'tag');
  if (add.length === 0) {
    return others.length === 0
      ? `Tag ${tags} removed from ${images}`
      : `${tags} removed from ${images}`;
  }
  return others.length === 0 ? `${images} tagged ${tags}` : `${tags} added to ${images}`;
}

/**
 * Why some pictures are as they were.
 *
 * @param failure undefined where there was no answer
 */
export function failureWords(failure: ChangeFailure | undefined, count: number): string {
  const left = `${countLabel(count, 'image')} left as ${count === 1 ? 'it was' : 'they were'}`;
  switch (failure?.code) {
    case 'not-found':
      return `${left}: the collection is gone.`;
    case 'over-limit':
      return `${left}. ${failure.message}`;
    case undefined:
      return `${left}: the studio did not answer.`;
  }
}
