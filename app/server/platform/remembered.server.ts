/** A bounded memory of what is costly to make: the `most` entries used last. For what its key says completely, so that it is never out of date. */
export class Remembered<Value> {
  #entries = new Map<string, Value>();

  constructor(private readonly most: number) {}

  get(key: string): Value | undefined {
    const value = this.#entries.get(key);
    if (value !== undefined) {
      // Last in a Map is newest.
      this.#entries.delete(key);
      this.#entries.set(key, value);
    }
    return value;
  }

  keep(key: string, value: Value): Value {
    this.#entries.set(key, value);
    if (this.#entries.size > this.most) this.#entries.delete(this.#entries.keys().next().value ?? '');
    return value;
  }
}
