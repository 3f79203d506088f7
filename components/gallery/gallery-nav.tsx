import { Folder, Images, Trash2 } from 'lucide-react';
import Link from 'next/link';
import { collectionsPage, trashPage } from '#lib/gallery/collection-address';

interface GalleryNavProps {
  readonly here: 'images' | 'collections' | 'trash';
}

const places = [
  { key: 'images', href: '/gallery', label: 'Images', Glyph: Images },
  { key: 'collections', href: collectionsPage, label: 'Collections', Glyph: Folder },
  { key: 'trash', href: trashPage, label: 'Trash', Glyph: Trash2 },
] as const;

/** The ways between the parts of the gallery; an import goes on from one to the other. */
export function GalleryNav({ here }: GalleryNavProps) {
  return (
    <nav aria-label="Gallery" className="-ml-2.5 flex items-center md:gap-1">
      {places.map(({ key, href, label, Glyph }) => (
        <Link
          key={key}
          href={href}
          prefetch={false}
          aria-current={key === here ? 'page' : undefined}
          className="flex h-11 items-center gap-1.5 rounded px-2.5 text-text-2 transition-colors duration-100 hover:text-text aria-[current=page]:bg-hover aria-[current=page]:text-text max-md:aria-[current=page]:bg-transparent md:h-8 max-md:aria-[current=page]:font-medium"
        >
          <Glyph size={14} aria-hidden="true" />
          {label}
        </Link>
      ))}
    </nav>
  );
}
