/** The worker's side: the first message brings a port, over which all others go; pdf.js takes the worker's own for itself. */
import type { ReadTask } from './messages.ts';
import { readFile, type Tell } from './read-file.ts';

export function startReader(scope: EventTarget): void {
  scope.addEventListener(
    'message',
    (event) => {
      const [port] = (event as MessageEvent).ports;
      if (port === undefined) return;
      const tell: Tell = (message, transfer) => port.postMessage(message, [...transfer]);
      port.onmessage = ({ data }: MessageEvent<ReadTask>) => void readFile(data, tell).catch(fail);
    },
    { once: true },
  );
}

/** A fault ends the worker: the page says so and starts another. */
function fail(fault: unknown): void {
  setTimeout(() => {
    throw fault;
  });
}
