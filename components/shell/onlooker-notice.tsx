import Link from 'next/link';
import { collectionsPage } from '#lib/gallery/collection-address';

/** The studio for somebody who may look and not make. */
export function OnlookerNotice() {
  return (
    <main className="mx-auto grid w-full max-w-[560px] gap-3 px-4 py-16">
      <h1 className="font-semibold text-xl tracking-tight">Nothing is made with this account</h1>
      <p className="text-text-2">
        It may look at what others share with it. An admin of the studio can let it make images,
        too.
      </p>
      <p>
        <Link href={collectionsPage} prefetch={false} className="text-accent hover:underline">
          Go to the collections
        </Link>
      </p>
    </main>
  );
}
