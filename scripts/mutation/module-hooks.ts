/**
 * How modules are loaded where one process runs the tests of many mutants: `vitest` and `fast-check` are our stand-ins, and what `domain` keeps from one call
 * to the next (maps by object, values by text) can be let go, so that no mutant sees what another one left.
 */
import { registerHooks } from 'node:module';

const standIns: ReadonlyMap<string, string> = new Map(
  ['vitest', 'fast-check'].map((name) => [name, new URL(`${name}-stand-in.ts`, import.meta.url).href] as const),
);
type Keeper = { clear(): void };
const keepers = new Set<WeakRef<Keeper>>();

class ForgetfulWeakMap<K extends WeakKey, V> implements Keeper {
  #kept = new WeakMap<K, V>();
  constructor() {
    keepers.add(new WeakRef(this));
  }
  get = (key: K): V | undefined => this.#kept.get(key);
  has = (key: K): boolean => this.#kept.has(key);
  delete = (key: K): boolean => this.#kept.delete(key);
  set = (key: K, value: V): this => {
    this.#kept.set(key, value);
    return this;
  };
  clear(): void {
    this.#kept = new WeakMap();
  }
}

class ForgetfulMap<K, V> extends Map<K, V> {
  constructor() {
    super();
    keepers.add(new WeakRef(this));
  }
}

export function forget(): void {
  for (const reference of keepers) {
    const keeper = reference.deref();
    if (keeper === undefined) keepers.delete(reference);
    else keeper.clear();
  }
}

/** `folder`: URL of the sandbox, with a slash at its end. */
export function hookModules(folder: string): { readonly reload: () => void } {
  let generation = 0;
  Object.assign(globalThis, { ForgetfulMap, ForgetfulWeakMap });
  registerHooks({
    resolve(specifier, context, next) {
      const standIn = context.parentURL?.startsWith(folder) === true ? standIns.get(specifier) : undefined;
      if (standIn !== undefined) return { url: standIn, shortCircuit: true };
      const resolved = next(specifier, context);
      const isOurs = resolved.url.startsWith(folder) && !resolved.url.includes('/node_modules/');
      return isOurs && generation > 0 ? { ...resolved, url: `${resolved.url}?${generation}` } : resolved;
    },
    load(url, context, next) {
      const loaded = next(url, context);
      if (!url.startsWith(folder) || !/\/domain\/src\/.*\.ts(?:\?|$)/u.test(url) || url.includes('.test.ts')) return loaded;
      const source = String(loaded.source).replaceAll('new WeakMap', 'new ForgetfulWeakMap');
      return { ...loaded, source: /\/(?:kept-by-text|recent)\.ts/u.test(url) ? source.replace('new Map', 'new ForgetfulMap') : source };
    },
  });
  return {
    reload: () => {
      generation += 1;
    },
  };
}
