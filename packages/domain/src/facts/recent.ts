/**
 * Keeps what was worked out for an object while it is asked about again and again; at a bound all of it is let go. Rules go paper by paper, so that
 * little is worked out twice; a WeakMap of half a million rows costs the garbage collector more than it saves.
 */
const most = 50_000;

export class Recent<K extends object, V> {
  readonly #kept = new Map<K, V>();

  get(key: K): V | undefined {
    return this.#kept.get(key);
  }

  set(key: K, value: V): void {
    if (this.#kept.size >= most && !this.#kept.has(key)) this.#kept.clear();
    this.#kept.set(key, value);
  }
}
