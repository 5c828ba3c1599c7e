/** pdf.js as Node has it: its files lie beside it. What a browser has instead stands in pdf-library.browser.ts. */
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { PdfLibrary, PdfParser } from './pdf-library-type.ts';
import { makePdfPorts } from './pdf-ports.ts';

/** The parsing half of pdf.js has no types of its own. */
const parserScript: string = 'pdfjs-dist/legacy/build/pdf.worker.mjs';

/** While it is loaded, pdf.js warns on the console that it cannot draw where no canvas is installed. It is not asked to. */
export async function loadPdfLibrary(): Promise<PdfLibrary> {
  const { warn } = console;
  console.warn = (): void => undefined;
  try {
    const pdf = await import('pdfjs-dist/legacy/build/pdf.mjs');
    const { WorkerMessageHandler } = (await import(parserScript)) as { readonly WorkerMessageHandler: PdfParser };
    const folder = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
    const files = { cMapUrl: `${join(folder, 'cmaps')}/`, standardFontDataUrl: `${join(folder, 'standard_fonts')}/` };
    return { pdf, parser: WorkerMessageHandler, files, makePorts: makePdfPorts };
  } finally {
    console.warn = warn;
  }
}
