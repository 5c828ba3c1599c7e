/** The checker in one file, opened from the disk: the same answers as the terminal, no request, nothing lost by bad files, by keyboard alone. */
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strToU8, unzipSync } from 'fflate';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { oldChromium } from '../../scripts/old-chromium.ts';
import { filesOfEachKind } from '../samples/files-of-each-kind.ts';
import { checked, linesOfTerminal, openChecker, savedLines, scoresOfTerminal } from './checker-page.ts';
import { axeViolations, sidewaysOverflow, startBrowser, startOldBrowser } from './watched-page.ts';

const root = join(import.meta.dirname, '..', '..');
const sample = join(root, 'packages', 'app', 'sample');
const corpus = join(root, '..', 'shared', 'corpus');
const folder = mkdtempSync(join(tmpdir(), 'jixiao-checker-'));
const paths = filesOfEachKind.map(([name]) => join(folder, name));
for (const [name, bytes] of filesOfEachKind) writeFileSync(join(folder, name), bytes);

let browser: Browser;
beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true, force: true });
});

/** The folder that was chosen is the first step of a name on the page; the terminal leaves it out. */
function withoutFolder<T extends { readonly file: string }>(lines: readonly T[]): readonly T[] {
  return lines.map((line) => ({ ...line, file: line.file.replace(/^[^/]+\//, '') }));
}

describe('says the same as the terminal', () => {
  it('of files of every kind, and asks the network for nothing', async () => {
    const { page, requests, errors, close } = await openChecker(browser);
    await page.setInputFiles('#files', paths);
    await checked(page);
    const lines = await savedLines(page);
    expect(lines).toEqual(linesOfTerminal(paths));
    expect(lines.length).toBeGreaterThan(filesOfEachKind.length);
    expect([requests, errors]).toEqual([[], []]);
    await close();
  });

  it('of the folder of the sample', async () => {
    const { page, requests, errors, close } = await openChecker(browser);
    await page.setInputFiles('#folder', sample);
    await checked(page);
    const lines = withoutFolder(await savedLines(page));
    expect(lines).toEqual(linesOfTerminal([sample]));
    expect(lines.flatMap(({ findings }) => findings).length).toBeGreaterThan(5);
    expect([requests, errors]).toEqual([[], []]);
    await close();
  });

  it.skipIf(!existsSync(corpus))('of the whole corpus (skipped where ../shared/corpus is absent)', async () => {
    const { page, requests, errors, close } = await openChecker(browser);
    await page.setInputFiles('#folder', corpus);
    await checked(page);
    const lines = withoutFolder(await savedLines(page));
    expect(lines).toEqual(linesOfTerminal([corpus]));
    expect(lines.length).toBeGreaterThan(40);
    expect([requests, errors]).toEqual([[], []]);
    await close();
  });

  const old = oldChromium();
  it.skipIf(old === null)('in Chromium 87 (skipped where it was not fetched: npm test fetches it)', async () => {
    const aged = await startOldBrowser(old ?? '');
    expect(aged.version()).toMatch(/^87\./);
    const { page, requests, errors, close } = await openChecker(aged);
    const all = [
      ...paths,
      ...['docx', 'doc', 'pdf'].map((kind) => join(corpus, '01_hebei_edu_baseline', `doc.${kind}`)).filter(existsSync),
    ];
    await page.setInputFiles('#files', all);
    await checked(page);
    expect(await savedLines(page)).toEqual(linesOfTerminal(all));
    expect([requests, errors]).toEqual([[], []]);
    await close();
    await aged.close();
  });
});

describe('sends nothing', () => {
  let server: Server;
  let asked = 0;
  let address = '';
  beforeAll(async () => {
    server = createServer((_, response) => {
      asked += 1;
      response.end();
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  });
  afterAll(() => server?.close());

  it('even where its own program tries to, in the page and in a worker', async () => {
    const { page, close } = await openChecker(browser);
    const tries = `
      const sent = [];
      try { await fetch(address); sent.push('fetch'); } catch {}
      try { if (typeof XMLHttpRequest === 'function') { const x = new XMLHttpRequest(); x.open('GET', address, false); x.send(); sent.push('xhr'); } } catch {}
      try { new WebSocket(address.replace('http', 'ws')); } catch {}
      try { navigator.sendBeacon?.(address, 'x'); } catch {}
      try { if (typeof Image === 'function') { const i = new Image(); i.src = address; document.body.append(i); } } catch {}
      await new Promise((settle) => setTimeout(settle, 500));
      return sent;`;
    const inPage = await page.evaluate<unknown>(`(async (address) => {${tries}})(${JSON.stringify(address)})`);
    const inWorker = await page.evaluate<unknown>(`new Promise((settle) => {
      const text = ${JSON.stringify(`(async (address) => {${tries}})(${JSON.stringify(address)}).then((sent) => postMessage(sent));`)};
      new Worker(URL.createObjectURL(new Blob([text]))).onmessage = ({ data }) => settle(data);
    })`);
    expect([inPage, inWorker, asked]).toEqual([[], [], 0]);
    expect((await fetch(address)).status).toBe(200);
    expect(asked).toBe(1);
    await close();
  });
});

describe('for a person', () => {
  for (const look of [
    { locale: 'zh-CN', colorScheme: 'light', viewport: { width: 1280, height: 900 } },
    { locale: 'zh-CN', colorScheme: 'dark', viewport: { width: 390, height: 800 } },
    { locale: 'en-US', colorScheme: 'dark', viewport: { width: 1280, height: 900 } },
  ] as const)
    it(`is clean for axe and fits its window: ${look.locale}, ${look.colorScheme}, ${look.viewport.width}`, async () => {
      const { page, close } = await openChecker(browser, look);
      const wrong = [...(await axeViolations(page))];
      await page.setInputFiles('#folder', sample);
      await checked(page);
      await page.locator('.subject summary').first().click();
      await page.locator('.group').first().waitFor();
      wrong.push(...(await axeViolations(page)));
      if ((await sidewaysOverflow(page)) > 0) wrong.push('wider than its window');
      expect(wrong).toEqual([]);
      expect(await page.getAttribute('html', 'lang')).toBe(look.locale === 'zh-CN' ? 'zh-CN' : 'en');
      await close();
    });

  it('goes by keyboard alone, in both languages', async () => {
    const { page, errors, close } = await openChecker(browser);
    const next = async (): Promise<string> => {
      await page.keyboard.press('Tab');
      return page.evaluate<string>('document.activeElement.textContent');
    };
    expect(await next()).toBe('跳到正文');
    expect(await next()).toBe('English');
    await page.keyboard.press('Enter');
    expect(await next()).toBe('Choose files…');
    const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.keyboard.press('Enter')]);
    await chooser.setFiles(join(sample, '禾溪县交通运输局2025年部门预算绩效文本.docx'));
    await checked(page);
    await reach(page, '.subject > summary');
    await page.keyboard.press('Enter');
    await page.locator('.group').first().waitFor();
    await page.locator('.group').getByText(/^By: /).first().waitFor();
    await reach(page, '.top button');
    await page.keyboard.press('Space');
    await page
      .locator('.group')
      .getByText(/^依据：/)
      .first()
      .waitFor();
    expect(errors).toEqual([]);
    await close();
  });

  it('takes files that are dropped, says which are there already, and clears', async () => {
    const { page, close } = await openChecker(browser);
    await drop(page, { 'a.txt': 'nothing in it', 'b.txt': 'nothing in it either' });
    await checked(page);
    await drop(page, { 'a.txt': 'nothing in it' });
    await page.getByText('其中 1 个文件已经在列表里').waitFor();
    expect(await page.locator('tbody tr').count()).toBe(2);
    expect(await page.locator('.said').count()).toBe(2);
    await page.getByText('读完的文件里没有绩效目标表').waitFor();
    await page.getByRole('button', { name: '全部清除' }).click();
    await page.getByText('还没有文件').waitFor();
    await close();
  });

  it('takes a folder that is dropped from the desktop', async () => {
    const { page, errors, close } = await openChecker(browser);
    const devtools = await page.context().newCDPSession(page);
    const data = { items: [], files: [sample, paths[0] ?? ''], dragOperationsMask: 1 };
    for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
      await devtools.send('Input.dispatchDragEvent', { type, x: 300, y: 200, data });
    await checked(page);
    expect(withoutFolder((await savedLines(page)).filter(({ file }) => file.includes('/')))).toEqual(linesOfTerminal([sample]));
    expect(await page.locator('tbody th', { hasText: filesOfEachKind[0]?.[0] ?? '' }).count()).toBe(1);
    expect(errors).toEqual([]);
    await close();
  });

  it('saves Excel, Word and a page that open', async () => {
    const { page, close } = await openChecker(browser);
    await page.setInputFiles('#folder', sample);
    await checked(page);
    const saved = async (name: string): Promise<Uint8Array> => {
      const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name }).click()]);
      return readFileSync(await download.path());
    };
    expect(Object.keys(unzipSync(await saved('Excel')))).toContain('xl/workbook.xml');
    expect(Object.keys(unzipSync(await saved('Word')))).toContain('word/document.xml');
    const report = new TextDecoder().decode(await saved('网页'));
    expect(report).toMatch(/^<!doctype html>/);
    expect(report).toContain('危桥改造');
    expect(new TextDecoder().decode(await saved('CSV'))).toContain('危桥改造');
    await close();
  });

  it.skipIf(!existsSync(corpus))('works scores out again and shows each step (skipped where ../shared/corpus is absent)', async () => {
    const { page, close } = await openChecker(browser);
    const file = join(corpus, '13_selfeval_health', 'doc.docx');
    await page.setInputFiles('#files', file);
    await checked(page);
    const scored = scoresOfTerminal(file);
    expect(scored.length).toBeGreaterThan(0);
    const summaries = await page.locator('.scores summary').allTextContents();
    expect(summaries.map((text) => / 重算 (\S+) /.exec(text)?.[1])).toEqual(scored.map(({ total }) => total.result ?? '—'));
    await page.locator('.scores summary').first().click();
    await page.locator('.scores tbody tr').first().waitFor();
    expect(await axeViolations(page)).toEqual([]);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: '自评得分重算（Excel）' }).click(),
    ]);
    expect(Object.keys(unzipSync(readFileSync(await download.path())))).toContain('xl/workbook.xml');
    await close();
  });

  it('prints what is folded away', async () => {
    const { page, close } = await openChecker(browser);
    await page.setInputFiles('#folder', sample);
    await checked(page);
    expect(await page.locator('.group').count()).toBe(0);
    expect((await page.pdf()).length).toBeGreaterThan(10_000);
    await page.evaluate("dispatchEvent(new Event('beforeprint'))");
    const subjects = await page.locator('.subject').count();
    expect(await page.locator('.subject[open] .group').count()).toBeGreaterThanOrEqual(subjects);
    await page.evaluate("dispatchEvent(new Event('afterprint'))");
    await page.locator('.group').first().waitFor({ state: 'detached' });
    await close();
  });
});

describe('loses nothing', () => {
  it('by a file that takes too long: it is ended after 30 s, the rest goes on', async () => {
    const { page, errors, close } = await openChecker(browser);
    await page.clock.install();
    await drop(page, { 'slow.pdf': new TextDecoder('latin1').decode(drawnForever(40)) });
    await page.clock.runFor(500);
    await page.locator('tr.is-reading').waitFor();
    await page.clock.fastForward(31_000);
    await page.clock.runFor(3000);
    await page.locator('.said', { hasText: '读了30秒还没有读完，已停止' }).waitFor();
    await page.setInputFiles('#files', paths.slice(0, 1));
    await page.locator('tr.is-read').waitFor();
    expect(errors).toEqual([]);
    await close();
  });

  it('by a fault of its own: a sentence says so, what was checked stays', async () => {
    const { page, close } = await openChecker(browser);
    await page.setInputFiles('#files', paths.slice(0, 1));
    await checked(page);
    await page.evaluate("setTimeout(() => { throw new Error('tried') })");
    await page.getByRole('alert').getByText('程序出了故障').waitFor();
    expect(await page.locator('tr.is-read').count()).toBe(1);
    await close();
  });

  it('by being stopped: what is left can still be read', async () => {
    const { page, close } = await openChecker(browser);
    await drop(page, { '1.pdf': new TextDecoder('latin1').decode(drawnForever(40)) });
    await page.getByRole('button', { name: '停止' }).click();
    await page.getByText('已停止：检查了 0 个，还有 1 个没有检查。').waitFor();
    await page.getByRole('button', { name: '继续检查' }).click();
    await page.locator('tr.is-reading').waitFor();
    await close();
  });
});

/** Tabs on until the focus stands on the first place of a kind. */
async function reach(page: Page, selector: string): Promise<void> {
  for (let presses = 0; presses < 80; presses += 1) {
    if (await page.evaluate<boolean>(`document.activeElement.matches(${JSON.stringify(selector)})`)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`${selector} is not reached by keyboard`);
}

async function drop(page: Page, files: Readonly<Record<string, string>>): Promise<void> {
  await page.evaluate(`(() => {
    const transfer = new DataTransfer();
    for (const [name, text] of Object.entries(${JSON.stringify(files)})) transfer.items.add(new File([text], name, { lastModified: 1 }));
    document.querySelector('#choose').dispatchEvent(new DragEvent('drop', { dataTransfer: transfer, bubbles: true, cancelable: true }));
  })()`);
}

/** A PDF page whose forms draw the next one twice: two to the power of their number. */
function drawnForever(depth: number): Uint8Array {
  const stream = (content: string, more = ''): string => `<<${more}/Length ${content.length}>>\nstream\n${content}\nendstream`;
  const forms = Array.from({ length: depth }, (_, at) =>
    stream('/X Do /X Do', `/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X ${Math.min(at + 6, depth + 4)} 0 R>>>>`),
  );
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[4 0 R]/Count 1>>',
    stream('/X Do'),
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents 3 0 R/Resources<</XObject<</X 5 0 R>>>>>>',
    ...forms,
  ];
  const text = objects.map((object, at) => `${at + 1} 0 obj\n${object}\nendobj\n`).join('');
  return strToU8(`%PDF-1.7\n${text}trailer\n<</Size ${objects.length + 1}/Root 1 0 R>>\n%%EOF\n`);
}
