/** The job that takes one generation as far as it goes. Apart from its code, so that rows can ask for it. */
export const generationJob = { name: 'generation' } as const;
