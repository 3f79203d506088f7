/**
 * The most that is read of one text in a picture, in bytes once unpacked. The largest that are met
 * are node graphs of a few hundred kilobytes.
 */
export const maxTextBytes = 4_000_000;
