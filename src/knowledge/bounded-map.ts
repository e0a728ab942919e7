/**
 * A map of answers that were worked out once, which keeps at most so many: texts without end ask for words without end. Where it is
 * full, the quarter that was worked out first is forgotten.
 */
export class BoundedMap<K, V> extends Map<K, V> {
  readonly #most: number;

  constructor(most: number) {
    super();
    this.#most = most;
  }

  override set(key: K, value: V): this {
    if (this.size >= this.#most && !this.has(key)) this.#forget();
    return super.set(key, value);
  }

  #forget(): void {
    let left = Math.ceil(this.#most / 4);
    for (const key of this.keys()) {
      if (left-- === 0) break;
      this.delete(key);
    }
  }
}
