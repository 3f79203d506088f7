import { comparePage } from '#lib/gallery/compare';
import { usePageKeys } from './zoom-keys.ts';

/**
 * The keys of a comparison, which hears none while a picture lies over it.
 *
 * @param press says whether it did something; `isHeld` of a key that repeats since it is held down
 */
export function useCompareKeys(press: (key: string, isHeld: boolean) => boolean): void {
  usePageKeys((key, isHeld) => window.location.pathname === comparePage && press(key, isHeld));
}
