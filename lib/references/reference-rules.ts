import { seedream40 } from '#lib/platform/seedream/models';

/** The numbers of the rules in `reference.ts`, for whoever needs a number and no sentence. */
export const referenceRules = seedream40.references;
