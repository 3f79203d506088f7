/** How a ZIP is doing; `waiting` until the browser asks for it. */
const zipStates = ['waiting', 'sending', 'sent', 'stopped', 'failed'] as const;
export type ZipState = (typeof zipStates)[number];

export interface ZipProgress {
  readonly state: ZipState;
  /** Pictures that have gone out. */
  readonly files: number;
  readonly of: number;
}

/** The answer to an order: what will be sent to whoever brings the ticket. */
export interface ZipTicket {
  /** Of letters, digits and hyphens; known to whom it was given alone. */
  readonly ticket: string;
  /** Pictures in the ZIP. */
  readonly files: number;
  /** Pictures of the order that are not there; its manifest names them. */
  readonly missing: number;
  /** Bytes that the ZIP will have, exactly; null where its files are made on the way. */
  readonly sizeBytes: number | null;
}

export type ZipFailureCode =
  /** The order is not one. */
  | 'invalid'
  /** More pictures than go into one ZIP. */
  | 'over-limit'
  /** None of the pictures is there. */
  | 'not-found';

export interface ZipFailure {
  readonly code: ZipFailureCode;
}
