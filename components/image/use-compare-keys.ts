import { comparePage } from '#lib/gallery/compare';
import { usePageKeys } from './zoom-keys.ts';

/**
 * The keys of a comparison, which hears none while a picture lies over it.
 *
 * @param press says whether it did something
 */
export function useCompareKeys(press: (key: string) => boolean): void {
  usePageKeys((key) => window.location.pathname === comparePage && press(key));
}
