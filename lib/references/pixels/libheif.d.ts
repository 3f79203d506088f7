/** Only what is used of it; the package describes its inside, not this form. */
declare module 'libheif-js/wasm-bundle' {
  interface HeifImage {
    get_width(): number;
    get_height(): number;
    is_primary(): boolean;
    /** Fills `into.data`, turned as the file says; calls back with null when it cannot. */
    display<Into extends { readonly data: Uint8ClampedArray }>(
      into: Into,
      done: (filled: Into | null) => void,
    ): void;
  }

  export class HeifDecoder {
    /** Every picture in the file; empty when it makes no sense. */
    decode(bytes: Uint8Array): HeifImage[];
  }
}
