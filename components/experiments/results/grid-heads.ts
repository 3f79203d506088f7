/** What the heads of the grid take, in CSS pixels. */
export const headHeight = 36;
export const headWidth = 132;

/** What is drawn on the server, before a window is known, in CSS pixels. */
export const firstRect = { width: 1200, height: 700 };
