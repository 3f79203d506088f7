import { useObjectUrl } from './use-object-url.ts';

interface HeldPictureProps {
  readonly file: Blob;
  readonly alt?: string;
  readonly className?: string;
}

/** A picture that only this page has. */
export function HeldPicture({ file, alt = '', className }: HeldPictureProps) {
  const address = useObjectUrl(file);
  if (!address) return null;
  // biome-ignore lint/performance/noImgElement: it has no address that an optimizer could reach
  return <img src={address} alt={alt} draggable={false} className={className} />;
}
