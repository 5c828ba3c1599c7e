/**
 * Printed pages → PDF, by a program of the machine in a child process: Chromium prints the page; where there is none, LibreOffice converts the
 * Word document. One print at a time, each with a time limit, in a folder of its own that is removed. The program gets no network and no
 * environment but what it needs to run.
 */
import { spawn } from 'node:child_process';
import { access, constants, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { done, type Outcome, refused } from '@jixiao/domain';

/** What the variables JIXIAO_CHROMIUM and JIXIAO_SOFFICE name, and where programs are looked for. */
export type PrintPrograms = {
  readonly chromium?: string | undefined;
  readonly soffice?: string | undefined;
  /** The variable PATH. */
  readonly path?: string | undefined;
};
export type PrintSource = {
  readonly page: () => string;
  readonly word: () => Uint8Array;
};
export type Printer = {
  print(source: PrintSource): Promise<Outcome<Uint8Array>>;
  /** Ends the program that is printing, and prints nothing more. */
  close(): void;
};
type Limits = { readonly milliseconds: number; readonly signal: AbortSignal };

const names = {
  chromium: ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge', 'chrome.exe', 'msedge.exe'],
  soffice: ['soffice', 'libreoffice', 'soffice.exe'],
} as const;
/** Where macOS and Windows keep programs that are on no PATH. */
const places = {
  chromium: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
  ],
  soffice: ['/Applications/LibreOffice.app/Contents/MacOS/soffice', 'C:\\Program Files\\LibreOffice\\program\\soffice.exe'],
} as const;

/** Of one program. */
export const printMilliseconds = 90_000;

export function createPrinter(programs: PrintPrograms = {}, milliseconds = printMilliseconds): Printer {
  let last: Promise<unknown> = Promise.resolve();
  const closing = new AbortController();
  const limits = { milliseconds, signal: closing.signal };
  return {
    close: () => closing.abort(),
    print(source) {
      const next = last.then(() => printNow(source, programs, limits));
      last = next;
      return next;
    },
  };
}

async function printNow(source: PrintSource, programs: PrintPrograms, limits: Limits): Promise<Outcome<Uint8Array>> {
  const tries = [
    { program: await findProgram('chromium', programs), run: byChromium },
    { program: await findProgram('soffice', programs), run: byOffice },
  ];
  let failed = false;
  for (const { program, run } of tries) {
    if (program === null || limits.signal.aborted) continue;
    const pdf = await inFolder((folder) => run(program, folder, source, limits));
    if (pdf !== null) return done(pdf);
    failed = true;
  }
  return failed ? printFailed() : noPrinter();
}

/** Where a program is named, no other of its kind is looked for: a name of nothing switches the kind off. */
export async function findProgram(kind: 'chromium' | 'soffice', programs: PrintPrograms): Promise<string | null> {
  const named = programs[kind];
  const folders = (programs.path ?? '').split(delimiter).filter((folder) => folder !== '');
  const candidates =
    named !== undefined && named !== ''
      ? [named, ...(/[\\/]/.test(named) ? [] : folders.map((folder) => join(folder, named)))]
      : [...names[kind].flatMap((name) => folders.map((folder) => join(folder, name))), ...places[kind]];
  for (const candidate of candidates) if (await isProgram(candidate)) return candidate;
  return null;
}

function isProgram(path: string): Promise<boolean> {
  if (!/[\\/]/.test(path)) return Promise.resolve(false);
  return access(path, constants.X_OK).then(
    () => true,
    () => false,
  );
}

async function byChromium(program: string, folder: string, source: PrintSource, limits: Limits): Promise<Uint8Array | null> {
  const [page, pdf] = [join(folder, 'page.html'), join(folder, 'page.pdf')];
  await writeFile(page, source.page());
  const options = [
    '--headless',
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    '--disable-gpu',
    '--disable-dev-shm-usage',
    '--disable-extensions',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--host-resolver-rules=MAP * ~NOTFOUND',
    `--user-data-dir=${join(folder, 'profile')}`,
    '--no-pdf-header-footer',
    `--print-to-pdf=${pdf}`,
    pathToFileURL(page).href,
  ];
  return (await run(program, options, folder, limits)) ? readPdf(pdf) : null;
}

async function byOffice(program: string, folder: string, source: PrintSource, limits: Limits): Promise<Uint8Array | null> {
  const word = join(folder, 'page.docx');
  await writeFile(word, source.word());
  const profile = pathToFileURL(join(folder, 'profile')).href;
  const options = ['--headless', '--norestore', `-env:UserInstallation=${profile}`, '--convert-to', 'pdf', '--outdir', folder, word];
  return (await run(program, options, folder, limits)) ? readPdf(join(folder, 'page.pdf')) : null;
}

function readPdf(path: string): Promise<Uint8Array | null> {
  return readFile(path).then(
    (bytes) => (bytes.subarray(0, 5).toString('latin1') === '%PDF-' ? new Uint8Array(bytes) : null),
    () => null,
  );
}

/** True where the program ended well in time. It leads a group of its own, so that what it started ends with it. */
function run(program: string, options: readonly string[], folder: string, { milliseconds, signal }: Limits): Promise<boolean> {
  return new Promise((settle) => {
    const { PATH, LANG, LC_ALL, SystemRoot, FONTCONFIG_FILE, FONTCONFIG_PATH, LD_LIBRARY_PATH } = process.env;
    const kept = { PATH, LANG, LC_ALL, SystemRoot, FONTCONFIG_FILE, FONTCONFIG_PATH, LD_LIBRARY_PATH };
    const given = Object.fromEntries(Object.entries(kept).filter(([, value]) => value !== undefined));
    const env = { ...given, HOME: folder, TMPDIR: folder, TEMP: folder, XDG_RUNTIME_DIR: folder };
    const child = spawn(program, options, { cwd: folder, env, stdio: 'ignore', detached: process.platform !== 'win32' });
    const end = (): void => {
      try {
        if (process.platform === 'win32' || child.pid === undefined) child.kill('SIGKILL');
        else process.kill(-child.pid, 'SIGKILL');
      } catch {
        // It has ended already.
      }
    };
    const timer = setTimeout(end, milliseconds);
    signal.addEventListener('abort', end, { once: true });
    const finish = (isWell: boolean): void => {
      clearTimeout(timer);
      signal.removeEventListener('abort', end);
      end();
      settle(isWell);
    };
    child.once('error', () => finish(false));
    child.once('exit', (code) => finish(code === 0));
  });
}

async function inFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'jixiao-print-'));
  try {
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  }
}

function noPrinter(): ReturnType<typeof refused> {
  return refused('no-printer', {
    zh: '这台计算机上没有找到 Chromium（或 Chrome、Edge）和 LibreOffice，不能生成 PDF。请安装其中一个，或用环境变量 JIXIAO_CHROMIUM、JIXIAO_SOFFICE 指出程序；也可以导出 Word 文件后另存为 PDF。',
    en: 'Neither Chromium (or Chrome, Edge) nor LibreOffice was found on this computer, so no PDF can be made. Install one of them, or name the program in JIXIAO_CHROMIUM or JIXIAO_SOFFICE; or export the Word document and save it as PDF.',
  });
}

function printFailed(): ReturnType<typeof refused> {
  return refused('print-failed', {
    zh: '生成 PDF 的程序（Chromium 或 LibreOffice）出错或超时。请再试一次；仍不行时可以导出 Word 文件后另存为 PDF。',
    en: 'The program that makes the PDF (Chromium or LibreOffice) failed or took too long. Try again; if it fails again, export the Word document and save it as PDF.',
  });
}
