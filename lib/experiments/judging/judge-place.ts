import { judgeAddress } from '#lib/experiments/guests/guest-link';

/** Where the desk of a judge has its pairs and pictures from, and where its votes go. */
export interface JudgePlace {
  /** Of `/pairs` and `/votes`. */
  readonly address: string;
  /** Of `/<picture>/large`. */
  readonly pictures: string;
  readonly isGuest: boolean;
}

/** For the owner of an experiment. */
export function ownPlace(experimentId: string): JudgePlace {
  const address = `/api/experiments/${experimentId}`;
  return { address, pictures: '/api/images', isGuest: false };
}

/** For whoever has a link. */
export function guestPlace(token: string): JudgePlace {
  const address = judgeAddress(token);
  return { address, pictures: `${address}/image`, isGuest: true };
}

/** Where the bytes of a picture are, as large as a judge sees it. */
export function blindPictureAddress({ pictures }: JudgePlace, picture: string): string {
  return `${pictures}/${picture}/large`;
}
