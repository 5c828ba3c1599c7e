/** A layout is corrected in the import place, holds for the next file, is listed, undone, written to a file and taken back. With script and without. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type RunningServer, startServer } from './running-server.ts';
import { axeViolations, openPage, sidewaysOverflow, startBrowser } from './watched-page.ts';

const folder = join(import.meta.dirname, '../../packages/cli/src/golden/files/layouts');
const text = readFileSync(join(folder, 'roads-2026.txt'), 'utf8');
const layouts = readFileSync(join(folder, 'layouts.json'));

let server: RunningServer;
let browser: Browser;

beforeAll(async () => {
  [server, browser] = await Promise.all([startServer(['--no-sample']), startBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

/** To the draft of a new import of one file. */
async function draftOf(page: Page, name: string, content: string): Promise<void> {
  await page.goto('/import');
  await page.getByText('A new region').click();
  await page.getByLabel('Region code').fill('990301');
  await page.getByLabel('Region name').fill('江河县');
  await page.getByLabel('Choose files').setInputFiles({ name, mimeType: 'text/plain', buffer: Buffer.from(content) });
  await page.getByRole('button', { name: 'Read the files' }).click();
  await page.getByRole('button', { name: /^Keep all/ }).waitFor();
  await page.getByRole('link', { name }).click();
}

for (const javaScriptEnabled of [true, false])
  it(`corrects a layout once for all files ${javaScriptEnabled ? 'with' : 'without'} script`, async () => {
    const { page, errors, close } = await openPage(browser, server.address, { locale: 'en', colorScheme: 'light', javaScriptEnabled });
    await draftOf(page, 'roads.txt', text);
    expect(await page.locator('#doubts').locator('xpath=following::h2[@id="how-read"]').count()).toBe(1);
    await page.locator('#doubts').locator('xpath=..').getByRole('link', { name: 'How this file was read' }).click();
    expect(page.url()).toMatch(/#how-read$/);
    await page.getByLabel('考核内容').selectOption({ label: 'indicator name' });
    await page.getByLabel('单量').selectOption({ label: 'unit of measure' });
    await page.getByLabel('Why it is read so').fill('compared with the paper');
    await page.locator('.remember').getByLabel('Your name').fill('Walker');
    if (javaScriptEnabled) expect(await axeViolations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Remember for this layout' }).click();
    await page.getByText('Remembered. 1 file of this import was read again.').waitFor();
    await page.locator('.values .form').getByText('养护里程', { exact: true }).waitFor();
    if (javaScriptEnabled) expect(await axeViolations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Remember for this layout' }).click({ trial: true });

    await draftOf(page, 'bridges.txt', text.replaceAll('农村公路养护', '危桥改造'));
    await page.locator('.values .form').getByText('群众满意程度', { exact: true }).waitFor();
    await page.getByText('Corrections of layouts used here').isVisible();

    await page.goto('/import');
    await page.getByRole('link', { name: 'Remembered layouts' }).first().click();
    expect(await page.getByRole('row').filter({ hasText: 'compared with the paper' }).count()).toBe(2);
    if (javaScriptEnabled) expect(await axeViolations(page)).toEqual([]);
    expect(await sidewaysOverflow(page)).toBeLessThanOrEqual(0);
    const [download] = javaScriptEnabled
      ? await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: 'Download the corrections (JSON)' }).click()])
      : [null];
    if (download !== null) expect(JSON.parse(readFileSync(await download.path(), 'utf8'))).toMatchObject({ version: 1, layouts: [{}, {}] });

    for (let left = 2; left > 0; left -= 1) {
      await page.getByRole('row').nth(1).getByText('Undo', { exact: true }).click();
      await page.getByLabel('Why it is undone').first().fill('only a walk');
      await page.locator('.forget').first().getByLabel('Your name').fill('Walker');
      await page.getByRole('button', { name: 'Undo this correction' }).first().click();
      await page.getByText('Undone. Files that come later').waitFor();
    }
    await page.getByRole('heading', { name: 'No layout is remembered yet' }).waitFor();
    if (javaScriptEnabled) expect(await axeViolations(page)).toEqual([]);

    await page.getByLabel('File of corrections').setInputFiles({ name: 'x.json', mimeType: 'application/json', buffer: Buffer.from(text) });
    await page.getByLabel('Your name').fill('Walker');
    await page.getByRole('button', { name: 'Take them in' }).click();
    await page.getByRole('alert').getByText('This is no file of layout corrections').waitFor();
    await page.getByLabel('File of corrections').setInputFiles({ name: 'layouts.json', mimeType: 'application/json', buffer: layouts });
    await page.getByLabel('Your name').last().fill('Walker');
    await page.getByRole('button', { name: 'Take them in' }).click();
    await page.getByText('Taken in: 2 added, 0 replaced, 0 the same.').waitFor();
    for (let left = 2; left > 0; left -= 1) {
      await page.getByRole('row').nth(1).getByText('Undo', { exact: true }).click();
      await page.getByLabel('Why it is undone').first().fill('only a walk');
      await page.locator('.forget').first().getByLabel('Your name').fill('Walker');
      await page.getByRole('button', { name: 'Undo this correction' }).first().click();
      await page.getByText('Undone. Files that come later').waitFor();
    }
    expect(errors).toEqual([]);
    await close();
  });
