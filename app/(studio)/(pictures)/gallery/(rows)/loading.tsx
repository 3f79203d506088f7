import { SkeletonRows } from '#components/gallery/grid/skeleton-rows';

export default function GalleryLoading() {
  return (
    <main data-until-loaded className="px-4 pb-24 md:px-6">
      <h1 className="sr-only">Gallery</h1>
      <p role="status" className="sr-only">
        Loading
      </p>
      <SkeletonRows />
    </main>
  );
}
