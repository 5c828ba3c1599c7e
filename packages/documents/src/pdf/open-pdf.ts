/**
 * Bytes of a PDF → its pages, through pdf.js: no network, no system fonts, no pictures, no scripts. A password that only limits printing or
 * copying does not stop reading; one that is needed to open the file does.
 */
import { done, type Outcome, refused } from '@jixiao/domain';
import { loadPdfLibrary } from '#pdf-library';
import { type Matrix, toMatrix } from './geometry.ts';
import type { Face, OperatorList, PageView } from './page-content.ts';
import type { PdfLibrary } from './pdf-library-type.ts';

export const mostPages = 2000;
const mostOperators = 2_000_000;
/** A page takes some hundredths of a second; one that is drawn within itself over and over has no end to wait for. */
const pageMilliseconds = 8000;

export type OpenPage = { readonly list: OperatorList; readonly view: PageView };
export type OpenPdf = {
  readonly pages: number;
  /** null where the page is damaged, holds too much, or cannot be drawn. */
  readonly page: (number: number) => Promise<OpenPage | null>;
  readonly close: () => Promise<void>;
};

let loading: Promise<PdfLibrary> | null = null;

export async function openPdf(bytes: Uint8Array, milliseconds: number = pageMilliseconds): Promise<Outcome<OpenPdf>> {
  loading ??= loadPdfLibrary();
  const { pdf, parser, files, makePorts } = await loading;
  const [asking, parsing] = makePorts();
  parser.initializeFromPort(parsing);
  const worker = pdf.PDFWorker.create({ port: asking as unknown as Worker });
  const task = pdf.getDocument({
    worker,
    data: bytes.slice(),
    verbosity: 0,
    disableFontFace: true,
    useSystemFonts: false,
    useWorkerFetch: false,
    useWasm: false,
    disableAutoFetch: true,
    disableRange: true,
    disableStream: true,
    enableXfa: false,
    // Pictures hold no text; leaving them packed saves most of the time that a scan takes.
    maxImageSize: 1,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    cMapPacked: true,
    ...files,
  });
  try {
    const file = await task.promise;
    if (file.numPages > mostPages) {
      await close(task, worker);
      return tooManyPages(file.numPages);
    }
    const layers = await file.getOptionalContentConfig({ intent: 'display' }).catch(() => null);
    const isShown = (layer: unknown): boolean => {
      try {
        return layers === null || layers.isVisible(layer) !== false;
      } catch {
        return true;
      }
    };
    const page = async (number: number): Promise<OpenPage | null> => {
      try {
        const proxy = await file.getPage(number);
        const list = await within(milliseconds, proxy.getOperatorList({ intent: 'display' }));
        if (list === null) {
          await close(task, worker);
          return null;
        }
        const viewport = proxy.getViewport({ scale: 1 });
        const matrix = toMatrix(viewport.transform);
        if (matrix === null || list.fnArray.length > mostOperators) return null;
        const faces = new Map<string, Face>();
        const face = (name: string): Face => {
          const known = faces.get(name) ?? faceOf(proxy.commonObjs.has(name) ? proxy.commonObjs.get(name) : null);
          faces.set(name, known);
          return known;
        };
        for (const name of fontNames(list, pdf.OPS.setFont)) face(name);
        proxy.cleanup();
        return { list, view: { names: pdf.OPS, matrix, width: viewport.width, height: viewport.height, face, isShown } };
      } catch {
        return null;
      }
    };
    return done({ pages: file.numPages, page, close: () => close(task, worker) });
  } catch (error) {
    await close(task, worker);
    return error instanceof Error && error.name === 'PasswordException' ? encrypted() : brokenPdf();
  }
}

/** null where the time is over; the work goes on until the file is closed. */
async function within<T>(milliseconds: number, work: Promise<T>): Promise<T | null> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const over = new Promise<null>((settle) => {
    timer = setTimeout(() => settle(null), milliseconds);
  });
  work.catch(() => undefined);
  try {
    return await Promise.race([work, over]);
  } finally {
    clearTimeout(timer);
  }
}

type Closing = { readonly destroy: () => Promise<void> | void };

async function close(task: Closing, worker: Closing): Promise<void> {
  await Promise.resolve(task.destroy()).catch(() => undefined);
  worker.destroy();
}

function fontNames(list: OperatorList, setFont: number): ReadonlySet<string> {
  const names = new Set<string>();
  list.fnArray.forEach((operator, index) => {
    const values = list.argsArray[index];
    if (operator === setFont && Array.isArray(values) && typeof values[0] === 'string') names.add(values[0]);
  });
  return names;
}

function faceOf(font: unknown): Face {
  const { fontMatrix, vertical, defaultVMetrics } = (typeof font === 'object' && font !== null ? font : {}) as {
    readonly fontMatrix?: unknown;
    readonly vertical?: unknown;
    readonly defaultVMetrics?: unknown;
  };
  const matrix: Matrix = toMatrix(fontMatrix) ?? [0.001, 0, 0, 0.001, 0, 0];
  const metrics = Array.isArray(defaultVMetrics) ? defaultVMetrics.filter((value) => typeof value === 'number') : null;
  return { matrix, vertical: vertical === true, verticalMetrics: metrics };
}

export function brokenPdf(): Outcome<never> {
  return refused('broken-pdf', {
    zh: '这个PDF文件已损坏，打不开。请重新下载，或用PDF阅读器打开后另存一份再试。',
    en: 'This PDF file is damaged and cannot be opened. Download it again, or open it in a PDF reader, save a copy and try that.',
  });
}

function encrypted(): Outcome<never> {
  return refused('encrypted', {
    zh: '这个PDF文件有打开密码，不能读取。请用密码打开，另存为没有密码的文件后再试。',
    en: 'This PDF file needs a password to be opened and was not read. Open it with the password, save it without one and try again.',
  });
}

function tooManyPages(pages: number): Outcome<never> {
  return refused('too-many-pages', {
    zh: `这个PDF文件有${pages}页，超过${mostPages}页的上限，没有读取。请拆分后再试。`,
    en: `This PDF file has ${pages} pages, more than the limit of ${mostPages}, and was not read. Split it and try again.`,
  });
}
