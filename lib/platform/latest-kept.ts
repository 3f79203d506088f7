/**
 * The values that were asked for last, so many of them. What is read or set is the latest again, so
 * that what is asked for often stays, however long it has been there.
 */
export class LatestKept<Value> {
  readonly #most: number;
  /** The latest last. */
  readonly #values = new Map<string, Value>();

  /** @param most how many are kept: with one more, the one that nobody asked for longest is forgotten */
  constructor(most: number) {
    this.#most = most;
  }

  get(key: string): Value | undefined {
    const value = this.#values.get(key);
    if (value !== undefined) this.#put(key, value);
    return value;
  }

  set(key: string, value: Value): void {
    this.#put(key, value);
    const [oldest] = this.#values.keys();
    if (this.#values.size > this.#most && oldest !== undefined) this.#values.delete(oldest);
  }

  /** @param only forgets it while it is this value, and not one that has taken its place since */
  delete(key: string, only?: Value): void {
    if (only === undefined || this.#values.get(key) === only) this.#values.delete(key);
  }

  #put(key: string, value: Value): void {
    this.#values.delete(key);
    this.#values.set(key, value);
  }
}
