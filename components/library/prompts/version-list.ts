/** The identifier of all versions of a prompt, which take the focus where what had it is gone. */
export const versionList = 'versions';
