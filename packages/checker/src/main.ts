/** One program, twice: the page, and, from the same text, the reader in the page's workers. */
import 'jixiao:polyfills';

const { currentScript } = globalThis.document ?? { currentScript: null };
if (currentScript === null)
  void import('./reader/start-reader.ts').then(({ startReader }) => startReader(globalThis as unknown as EventTarget));
else void import('./page/start-page.tsx').then(({ startPage }) => startPage((currentScript as HTMLScriptElement).src));
