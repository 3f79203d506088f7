import { CommentActions } from '#components/shares/comment-actions';
import { countLabel } from '#lib/generations/count';
import { imageAddress, imagePage } from '#lib/generations/image-address';
import type { AnsweredImage, OwnerComment } from '#lib/shares/share-view';

interface AnsweredPictureProps {
  readonly image: AnsweredImage;
  readonly canMake: boolean;
}

/** A picture of a share with its picks and comments. */
export function AnsweredPicture({ image, canMake }: AnsweredPictureProps) {
  const { id, number, alt, picks, comments } = image;
  return (
    <li className="grid content-start gap-2">
      <a href={imagePage(id)} className="block overflow-hidden rounded">
        {/* biome-ignore lint/performance/noImgElement: the optimizer is off; this is a fixed variant. */}
        <img
          src={imageAddress(id, 'small')}
          alt={alt}
          loading="lazy"
          className="aspect-[4/3] w-full bg-raised object-contain"
        />
      </a>
      <p className="text-text-2 text-xs tabular-nums">
        {number} · {countLabel(picks, 'pick')}
      </p>
      {comments.length > 0 && (
        <ul aria-label={`Comments on image ${number}`} className="grid gap-2">
          {comments.map((comment) => (
            <CommentRow key={comment.id} comment={comment} canMake={canMake} />
          ))}
        </ul>
      )}
    </li>
  );
}

interface CommentRowProps {
  readonly comment: OwnerComment;
  readonly canMake: boolean;
}

function CommentRow({ comment, canMake }: CommentRowProps) {
  const { name, text, isHidden } = comment;
  return (
    <li className="grid gap-1 rounded-md bg-raised px-3 py-2">
      <p className="wrap-anywhere font-medium text-xs">
        {name}
        {isHidden && <span className="ml-2 font-normal text-text-3">Hidden</span>}
      </p>
      <p className="wrap-anywhere whitespace-pre-wrap">{text}</p>
      <CommentActions comment={comment} canMake={canMake} />
    </li>
  );
}
