/** From a file to the database in the browser: choose, read, check beside the document, correct, keep, see, withdraw. With script and without. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type RunningServer, startServer } from './running-server.ts';
import { axeViolations, openPage, startBrowser } from './watched-page.ts';

let server: RunningServer;
let source: RunningServer;
let browser: Browser;
let text: { readonly name: string; readonly bytes: Buffer };

beforeAll(async () => {
  [source, server, browser] = await Promise.all([startServer(), startServer(['--no-sample']), startBrowser()]);
  text = await sampleText();
});
afterAll(async () => {
  await browser?.close();
  await Promise.all([server?.stop(), source?.stop()]);
});

/** A department text of the sample, downloaded from a server that has it. */
async function sampleText() {
  const list = await (await fetch(`${source.address}/api/v1/department-years?limit=1`)).json();
  const { region, unitKey, fiscalYear } = list.items[0];
  const answer = await fetch(
    `${source.address}/api/v1/department-years/${region.code}/${encodeURIComponent(unitKey)}/${fiscalYear}/document.docx`,
  );
  expect(answer.status).toBe(200);
  return { name: 'text.docx', bytes: Buffer.from(await answer.arrayBuffer()) };
}

async function upload(page: Page, region: string): Promise<void> {
  await page.goto('/import');
  await page.getByText('A new region').click();
  await page.getByLabel('Region code').fill(region);
  await page.getByLabel('Region name').fill('江河县');
  await page.getByLabel('Your name').fill('Walker');
  await page.getByLabel('Choose files').setInputFiles({ name: text.name, mimeType: 'application/octet-stream', buffer: text.bytes });
  await page.getByRole('button', { name: 'Read the files' }).click();
  await page.waitForURL(/\/import\/[^/]+$/);
  await page.getByRole('button', { name: /^Keep all/ }).waitFor();
}

/** Opens a target, sees what would be asked of a blank one, and leaves it. */
async function typesAndLeaves(page: Page): Promise<void> {
  const target = page.locator('[id$="-project-indicators-0-target-raw"]').first();
  await target.hover();
  await target.getByRole('link', { name: /^Correct/ }).click({ force: true });
  const live = page.locator('.while-typing');
  await page.getByLabel('Right value').fill('');
  await live.getByText('Would be asked as well').waitFor();
  expect(await live.locator('.added').innerText()).toContain('S-11');
  expect(await axeViolations(page)).toEqual([]);
  await page.getByRole('link', { name: 'Cancel' }).click();
  await live.waitFor({ state: 'detached' });
}

for (const javaScriptEnabled of [true, false])
  it(`reads, corrects, keeps and withdraws ${javaScriptEnabled ? 'with' : 'without'} script`, async () => {
    const { page, errors, close } = await openPage(browser, server.address, { locale: 'en', colorScheme: 'light', javaScriptEnabled });
    await upload(page, javaScriptEnabled ? '990101' : '990102');
    if (javaScriptEnabled) expect(await axeViolations(page)).toEqual([]);
    await page.getByRole('link', { name: text.name }).click();
    expect(await page.getByRole('region', { name: 'The document' }).isVisible()).toBe(true);
    if (javaScriptEnabled) expect(await axeViolations(page)).toEqual([]);

    const group = page.locator('.read-paper li.group').first();
    expect(await group.locator('.rule-line a').getAttribute('href')).toMatch(/^\/rules\/[A-Z]-\d\d$/);
    expect(await group.locator('.rule .mark').first().isVisible()).toBe(true);
    if (javaScriptEnabled) await typesAndLeaves(page);

    const cell = page.locator('[id$="-project-purpose"]').first();
    await cell.hover();
    await cell.getByRole('link', { name: /^Correct/ }).click({ force: true });
    await page.getByLabel('Right value').fill('更正后的用途');
    await page.getByLabel('Reason').fill('typing error');
    await page.locator('.correction').getByLabel('Your name').fill('Walker');
    await page.getByRole('button', { name: 'Save the correction' }).click();
    await page.getByText('更正后的用途').waitFor();

    await page.locator('.keep').getByLabel('Your name').fill('Walker');
    await page.getByRole('button', { name: /^Keep all/ }).click();
    await page.getByRole('heading', { name: 'What became of it' }).waitFor();
    await page
      .getByRole('link', { name: /^See the department year/ })
      .first()
      .click();
    expect(await page.getByRole('heading', { name: 'Projects' }).isVisible()).toBe(true);
    await page.goBack();

    await page.getByText('Withdraw this import').click();
    await page.getByLabel('Your name').fill('Walker');
    await page.getByLabel('Reason').fill('only a walk');
    await page.getByRole('button', { name: 'Withdraw' }).click();
    await page.getByText('Withdrawn').first().waitFor();
    expect(errors).toEqual([]);
    await close();
  });

it('says in a sentence why a file cannot be read, and loses nothing', async () => {
  const { page, close } = await openPage(browser, server.address, { locale: 'en', colorScheme: 'light' });
  await page.goto('/import');
  await page.getByText('A new region').click();
  await page.getByLabel('Region code').fill('990103');
  await page.getByLabel('Region name').fill('江河县');
  await page
    .getByLabel('Choose files')
    .setInputFiles({ name: 'empty.docx', mimeType: 'application/octet-stream', buffer: Buffer.alloc(0) });
  await page.getByRole('button', { name: 'Read the files' }).click();
  await page.waitForURL(/\/import\/[^/]+$/);
  await page.locator('.tag.bad', { hasText: 'not read' }).waitFor();
  expect((await page.locator('.said').textContent())?.length).toBeGreaterThan(20);
  await close();
});
