/** A browser page that remembers every error it was told, and can be asked what axe finds. */
import { AxeBuilder } from '@axe-core/playwright';
import { type Browser, chromium, type Page } from 'playwright-core';

const quiet = [
  '--no-sandbox',
  '--disable-gpu',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
const here = '--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1, EXCLUDE localhost';

export type Look = {
  readonly locale: 'zh-CN' | 'en';
  readonly colorScheme: 'light' | 'dark';
  readonly width?: number;
  readonly javaScriptEnabled?: boolean;
};
export type WatchedPage = { readonly page: Page; readonly errors: readonly string[]; close(): Promise<void> };

export function startBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium', args: [...quiet, here] });
}

/** Chromium 87: it takes plain questions alone, most of what drives a browser today is too new for it. */
export function startOldBrowser(executablePath: string): Promise<Browser> {
  return chromium.launch({ executablePath, args: [...quiet, here] });
}

export async function openPage(browser: Browser, address: string, look: Look): Promise<WatchedPage> {
  const { width = 1280, ...rest } = look;
  const context = await browser.newContext({ ...rest, baseURL: address, viewport: { width, height: 900 } });
  const page = await context.newPage();
  const errors: string[] = [];
  page.on('pageerror', ({ message }) => errors.push(message));
  page.on('console', (line) => {
    if (line.type() === 'error') errors.push(`${page.url()} ${line.text()}`);
  });
  return { page, errors, close: () => context.close() };
}

export async function axeViolations(page: Page): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.map(({ id, nodes }) => `${page.url()} ${id}: ${nodes[0]?.html.slice(0, 160) ?? ''}`);
}

/** Nothing of the page sticks out beside the window. */
export function sidewaysOverflow(page: Page): Promise<number> {
  return page.evaluate('document.documentElement.scrollWidth - innerWidth');
}
