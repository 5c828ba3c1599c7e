/**
 * The two ends over which the halves of pdf.js (the one that asks, the one that parses) talk within one thread. A message arrives a turn of the
 * event loop later: over promises alone, as pdf.js does it by itself, no timer would ever come in between, and a page that is drawn within
 * itself over and over could not be stopped.
 */

type Listener = (event: { readonly data: unknown }) => void;

/** What pdf.js uses of a MessagePort. */
export type PdfPort = {
  postMessage(message: unknown, transfer?: readonly ArrayBuffer[]): void;
  addEventListener(type: string, listener: Listener, options?: { readonly signal?: AbortSignal }): void;
  removeEventListener(type: string, listener: Listener): void;
  terminate(): void;
};

export function makePdfPorts(): readonly [PdfPort, PdfPort] {
  const [left, right] = [new Set<Listener>(), new Set<Listener>()];
  return [portBetween(left, right), portBetween(right, left)];
}

function portBetween(own: Set<Listener>, others: ReadonlySet<Listener>): PdfPort {
  return {
    postMessage(message, transfer) {
      const data: unknown = structuredClone(message, { transfer: [...(transfer ?? [])] });
      setImmediate(() => {
        for (const listener of others) listener({ data });
      });
    },
    addEventListener(_, listener, options) {
      own.add(listener);
      options?.signal?.addEventListener('abort', () => own.delete(listener));
    },
    removeEventListener(_, listener) {
      own.delete(listener);
    },
    terminate() {
      own.clear();
    },
  };
}
