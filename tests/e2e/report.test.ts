/** The report page in a browser: without script and network, accessible, narrow and wide, and on paper with every question open. */
import { writeFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { writeReportPage } from '@jixiao/documents';
import { check, findingIn, reportBuilder, undecidedIn } from '@jixiao/domain';
import { examplePaper } from '@jixiao/domain/testing';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { axeViolations, openPage, sidewaysOverflow, startBrowser } from './watched-page.ts';

let browser: Browser;
let folder = '';
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'jixiao-report-'));
  browser = await startBrowser();
});
afterAll(async () => {
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
});

const blank = ['06-30', '12-31'].map((by) => ({ by, percent: null }));
const papers = [
  examplePaper(),
  examplePaper({ name: '危桥改造', code: '301-0101-JBN-A002', spendingPlan: blank, indicators: [] }),
  examplePaper({ name: '校舍维修', code: null, spendingPlan: null }, { unit: { code: '302001', name: '示例县教育局' } }),
];

function pageIn(language: 'zh-CN' | 'en'): string {
  const { findings, cannotTell } = check(papers);
  const builder = reportBuilder(language);
  const found = findings.map((finding) => findingIn(finding, papers, language));
  const doubled = found.flatMap((finding) => [finding, { ...finding, message: `${finding.message} (2)` }]);
  const open = cannotTell.map((undecided) => undecidedIn(undecided, language));
  builder.add({ file: '县直部门.docx', sha256: '', region: null, papers, findings: doubled, cannotTell: open });
  const file = join(folder, `${language}.html`);
  writeFileSync(file, writeReportPage(builder.report(), { version: '0.1.0', date: '2026-11-24' }));
  return pathToFileURL(file).href;
}

it.each(['zh-CN', 'en'] as const)('the report is accessible and fits, in %s', async (language) => {
  for (const width of [1280, 390]) {
    const { page, errors, close } = await openPage(browser, 'http://localhost', { locale: language, colorScheme: 'light', width });
    await page.goto(pageIn(language));
    expect(await axeViolations(page)).toEqual([]);
    expect(await sidewaysOverflow(page)).toBeLessThanOrEqual(0);
    expect(await page.getByRole('img').count()).toBe(2);
    expect(errors).toEqual([]);
    await close();
  }
});

it('the report on paper shows what is folded on the screen', async () => {
  const { page, close } = await openPage(browser, 'http://localhost', { locale: 'zh-CN', colorScheme: 'light' });
  await page.goto(pageIn('zh-CN'));
  const folded = page.getByText('(2)').first();
  expect(await folded.isVisible()).toBe(false);
  await page.emulateMedia({ media: 'print' });
  expect(await folded.isVisible()).toBe(true);
  expect((await page.pdf({ preferCSSPageSize: true })).length).toBeGreaterThan(10_000);
  await close();
});
