/** Only what is used of it: the package has no types of its own. */
declare module 'papaparse' {
  interface ParseError {
    readonly type: 'Quotes' | 'Delimiter' | 'FieldMismatch';
    /** The record it is in, from 0; none where the whole text is meant. */
    readonly row?: number;
  }

  const Papa: {
    parse(
      text: string,
      options: { readonly delimiter: string },
    ): { readonly data: readonly string[][]; readonly errors: readonly ParseError[] };
  };
  export = Papa;
}
