/** Why the studio did not accept an order; nothing was sent and nothing is billed. */
export type GenerateFailure =
  | { readonly code: 'invalid'; readonly message: string }
  /** The key of an earlier order came back with another recipe. */
  | { readonly code: 'conflict' }
  | { readonly code: 'not-found' }
  | { readonly code: 'not-allowed' }
  /** The disk has no room to keep what would be paid for. */
  | { readonly code: 'disk-full' }
  /** It asks for more images than the budget has left. */
  | { readonly code: 'over-budget'; readonly message: string }
  /** What was asked for is no longer possible in the generation's present state. */
  | { readonly code: 'too-late' };
