/** Work that is done outside of a request. Its data holds identifiers only; the rows are the truth. */
export interface Job<Data extends object> {
  readonly name: string;
  /** How many run at once in one process. */
  readonly concurrency: number;
  run(data: Data): Promise<void>;
}

export function defineJob<Data extends object>(job: Job<Data>): Job<Data> {
  return job;
}
