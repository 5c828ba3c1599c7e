/**
 * pdf.js in a worker of a page without network: its tables of Chinese character codes (GB1: simplified Chinese) are part of the program, put in
 * by whoever builds the page. Its stand-in fonts are left out: they hold shapes, and no shape is drawn.
 */
import characterCodes from 'jixiao:character-codes';
import type { PdfLibrary, PdfParser } from './pdf-library-type.ts';

export async function loadPdfLibrary(): Promise<PdfLibrary> {
  const [{ getDocument, OPS, PDFWorker }, { WorkerMessageHandler }] = await Promise.all([
    import('pdfjs-dist'),
    import('pdfjs-dist/build/pdf.worker.mjs') as Promise<{ readonly WorkerMessageHandler: PdfParser }>,
  ]);
  const pdf = { getDocument, OPS, PDFWorker };
  return { pdf, parser: WorkerMessageHandler, files: { cMapUrl: 'built-in/', BinaryDataFactory: BuiltInFiles }, makePorts };
}

class BuiltInFiles {
  async fetch({ filename }: { readonly filename: string }): Promise<Uint8Array> {
    const code = characterCodes[filename];
    if (code === undefined) throw new Error(`${filename} is not part of this program`);
    return Uint8Array.from(atob(code), (character) => character.charCodeAt(0));
  }
}

/** Messages over a channel of the browser arrive a turn of the event loop later by themselves. */
function makePorts(): ReturnType<PdfLibrary['makePorts']> {
  const { port1, port2 } = new MessageChannel();
  return [portOver(port1), portOver(port2)];
}

function portOver(port: MessagePort): ReturnType<PdfLibrary['makePorts']>[0] {
  return {
    postMessage: (message, transfer) => port.postMessage(message, [...(transfer ?? [])]),
    addEventListener: (type, listener, options) => {
      port.addEventListener(type, listener as unknown as EventListener, options);
      port.start();
    },
    removeEventListener: (type, listener) => port.removeEventListener(type, listener as unknown as EventListener),
    terminate: () => port.close(),
  };
}
