/** What reading a PDF needs of pdf.js and of the place it runs in. */
import type { PdfPort } from './pdf-ports.ts';

export type PdfParser = { initializeFromPort(port: PdfPort): void };

/** Where pdf.js finds its tables of Chinese character codes (cMaps): at addresses, or by a class that hands them out. */
export type PdfFiles =
  | { readonly cMapUrl: string; readonly standardFontDataUrl: string }
  | { readonly cMapUrl: string; readonly BinaryDataFactory: object };

export type PdfLibrary = {
  readonly pdf: Pick<typeof import('pdfjs-dist/legacy/build/pdf.mjs'), 'getDocument' | 'OPS' | 'PDFWorker'>;
  readonly parser: PdfParser;
  readonly files: PdfFiles;
  /** The end that asks and the end that parses. */
  readonly makePorts: () => readonly [PdfPort, PdfPort];
};
