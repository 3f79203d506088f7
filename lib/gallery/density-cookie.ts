import {
  type Density,
  defaultGalleryState,
  densities,
  fromSearchParams,
  type GalleryParams,
  type GalleryState,
} from '#lib/gallery/gallery-address';

/** Where a browser keeps how large it showed pictures last. */
export const densityCookie = 'gallery_density';

/**
 * The density that was chosen last, or the one by default.
 *
 * @param cookies all of them, as a request or `document.cookie` has them
 */
export function keptDensity(cookies: string): Density {
  const kept = new RegExp(`(?:^|;\\s*)${densityCookie}=(\\d)(?:;|$)`).exec(cookies)?.[1];
  return densities.find((each) => String(each) === kept) ?? defaultGalleryState.density;
}

/**
 * What an address says, and the density that was chosen last where it says none. Whoever chooses
 * one keeps it, so that an address may be silent about the one by default.
 */
export function galleryStateOf(params: GalleryParams, cookies: string): GalleryState {
  const state = fromSearchParams(params);
  const isSaid = state.density !== defaultGalleryState.density;
  return isSaid ? state : { ...state, density: keptDensity(cookies) };
}
