/** The checker opened as a person does, by its file: every request is watched, files go in, what it says comes out. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';

const root = join(import.meta.dirname, '..', '..');
const built = join(root, 'packages', 'web', 'build', 'client', 'jixiao-check.html');

export type CheckerPage = {
  readonly page: Page;
  /** What was asked for beside the file itself and blobs of its own. */
  readonly requests: readonly string[];
  readonly errors: readonly string[];
  close(): Promise<void>;
};

export async function openChecker(browser: Browser, options: BrowserContextOptions = {}): Promise<CheckerPage> {
  if (!existsSync(built)) throw new Error('The checker is not built: npm run build');
  const context = await browser.newContext({ locale: 'zh-CN', viewport: { width: 1280, height: 900 }, ...options });
  const page = await context.newPage();
  const address = pathToFileURL(built).href;
  const requests: string[] = [];
  const errors: string[] = [];
  context.on('request', (request) => {
    if (request.url() !== address && !request.url().startsWith('blob:null/')) requests.push(request.url());
  });
  page.on('pageerror', ({ message }) => errors.push(message));
  page.on('console', (line) => {
    if (line.type() === 'error') errors.push(line.text());
  });
  // Choosers of files are caught from the beginning: asked for at the key that opens one, the answer may come too late.
  page.on('filechooser', () => undefined);
  await page.goto(address);
  // Not waitForSelector, whose script is too new for an old browser; not a string, which the policy of the page refuses.
  await page.waitForFunction(() => document.querySelector('#choose') !== null);
  return { page, requests, errors, close: () => context.close() };
}

/** Waits until nothing is left to read. */
export async function checked(page: Page): Promise<void> {
  await page.waitForFunction(() => document.querySelector('tbody tr') !== null && document.querySelector('progress') === null, null, {
    timeout: 300_000,
  });
}

export type Line = {
  readonly file: string;
  readonly sha256: string;
  readonly papers: readonly unknown[];
  readonly findings: readonly unknown[];
};

/** What the button "Data (JSON)" saves, by all rules. */
export async function savedLines(page: Page): Promise<readonly Line[]> {
  const text = await page.evaluate<string>(`(async () => {
    const pause = () => new Promise((settle) => setTimeout(settle, 300));
    const rules = document.querySelector('.choice select');
    if (rules !== null) {
      rules.value = 'all';
      rules.dispatchEvent(new Event('change', { bubbles: true }));
      await pause();
    }
    const make = URL.createObjectURL;
    let saved = '';
    URL.createObjectURL = (blob) => {
      saved = blob.text();
      return make.call(URL, blob);
    };
    [...document.querySelectorAll('.save button')].find(({ textContent }) => textContent.includes('JSON')).click();
    URL.createObjectURL = make;
    return saved;
  })()`);
  return linesOf(text);
}

/** What `jixiao check --json` says of the same files. */
export function linesOfTerminal(paths: readonly string[]): readonly Line[] {
  return linesOf(terminal(['check', '--json', '--profile', 'all', ...paths]));
}

type Scored = { readonly total: { readonly result: string | null } };

/** What `jixiao score --json` says of one file. */
export function scoresOfTerminal(path: string): readonly Scored[] {
  const line = JSON.parse(terminal(['score', '--json', path])) as { readonly scores: readonly Scored[] };
  return line.scores;
}

function terminal(words: readonly string[]): string {
  const entry = join(root, 'packages', 'app', 'src', 'jixiao.mjs');
  const { stdout } = spawnSync(process.execPath, [entry, ...words, '--lang', 'zh-CN'], { encoding: 'utf8', maxBuffer: 1 << 28 });
  return stdout;
}

function linesOf(text: string): readonly Line[] {
  const lines = text.split('\n').filter((line) => line !== '');
  return lines
    .map((line) => JSON.parse(line) as Line)
    .toSorted((left, right) => order(left.file, right.file) || order(left.sha256, right.sha256));
}

function order(left: string, right: string): number {
  return Number(left > right) - Number(left < right);
}
