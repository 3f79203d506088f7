import { ArrowLeft } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { SoftButtonLink } from '#components/ui/soft-button-link';
import { pageBehind, wordsBehind } from '#lib/gallery/viewer-address';
import type { ZoomLink } from '#lib/gallery/zoom-link';
import { leaveCompare } from './leave-compare.ts';
import { useCompareKeys } from './use-compare-keys.ts';

interface CompareBackProps {
  /** Of the search or the collection that the pictures were chosen in. */
  readonly params: string;
  /** In a picture that is looked at closely Escape shows all of it first. */
  readonly link: ZoomLink;
}

/** Back to where the pictures were chosen, which still are. */
export function CompareBack({ params, link }: CompareBackProps) {
  const router = useRouter();
  const page = pageBehind(params);
  useCompareKeys((key, isHeld) => {
    if (key !== 'Escape' || isHeld || link.getState().zoom.times > 1) return false;
    if (!leaveCompare(page)) router.push(page);
    return true;
  });
  return (
    <SoftButtonLink
      look="plain"
      size="small"
      href={page}
      aria-keyshortcuts="Escape"
      onNavigate={(event) => {
        if (leaveCompare(page)) event.preventDefault();
      }}
      className="max-md:w-11"
    >
      <ArrowLeft size={16} aria-hidden="true" />
      <span className="max-md:sr-only">{wordsBehind(params)}</span>
    </SoftButtonLink>
  );
}
