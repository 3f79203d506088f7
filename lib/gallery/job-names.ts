/** Deletes what was in the trash for too long, and the files of all that was deleted. */
export const emptyTrashJob = { name: 'empty-trash' } as const;

/** Writes the names of a collection into the rows of its pictures anew, so that they are found by them. */
export const refreshLabelsJob = { name: 'refresh-labels' } as const;
