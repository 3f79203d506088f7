import type { BillBook } from '#lib/platform/seedream/demo/bill-book';
import type { Paint } from '#lib/platform/seedream/demo/painter';
import type { ResultStore } from '#lib/platform/seedream/demo/result-store';
import type { DemoSettings } from '#lib/platform/seedream/demo/settings';

/** What the routes of one running demo server share. */
export interface Demo {
  readonly settings: DemoSettings;
  readonly bills: BillBook;
  readonly results: ResultStore;
  readonly paint: Paint;
  /** Aborted when the server closes: nothing is waited for any more. */
  readonly closing: AbortSignal;
  /** How often each prompt with [429] was seen. */
  readonly limited: Map<string, number>;
  /** Where the server listens, without a slash at the end. */
  readonly origin: () => string;
}
