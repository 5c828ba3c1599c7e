/** A finding is set aside beside its cell, shown so everywhere, listed, filtered, written to a file, withdrawn and taken back. With script and without. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type RunningServer, startServer } from './running-server.ts';
import { axeViolations, openPage, sidewaysOverflow, startBrowser } from './watched-page.ts';

const folder = join(import.meta.dirname, '../../packages/cli/src/golden/files');
const roads = join(folder, 'county/roads-2025.txt');
const waivers = readFileSync(join(folder, 'waivers/waivers.json'), 'utf8');

let server: RunningServer;
let browser: Browser;

beforeAll(async () => {
  [server, browser] = await Promise.all([startServer(['--no-sample']), startBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

/** A region of its own with the roads office; the address of the page of its project with questions. */
async function keptProject(page: Page, code: string): Promise<string> {
  await page.goto('/import');
  await page.getByText('A new region').click();
  await page.getByLabel('Region code').fill(code);
  await page.getByLabel('Region name').fill(`青禾县${code}`);
  await page.getByLabel('Choose files').setInputFiles(roads);
  await page.getByRole('button', { name: 'Read the files' }).click();
  const keep = page.getByRole('button', { name: /^Keep all/ });
  await keep.waitFor();
  await page.getByLabel('Your name').last().fill('Walker');
  await keep.click();
  await page.getByText('new', { exact: true }).first().waitFor();
  await page.goto(`/projects?region=${code}`);
  return (await page.getByRole('link', { name: '危桥改造' }).getAttribute('href')) ?? '';
}

for (const [javaScriptEnabled, code] of [
  [true, '990401'],
  [false, '990402'],
] as const)
  it(`sets a finding aside and withdraws it ${javaScriptEnabled ? 'with' : 'without'} script`, async () => {
    const { page, errors, close } = await openPage(browser, server.address, { locale: 'en', colorScheme: 'light', javaScriptEnabled });
    const isClean = async (): Promise<void> => {
      if (javaScriptEnabled) expect(await axeViolations(page)).toEqual([]);
      expect(await sidewaysOverflow(page)).toBeLessThanOrEqual(0);
    };
    const project = await keptProject(page, code);
    const rowOf = () => page.getByRole('row').filter({ hasText: '危桥改造' });
    const errorsIn = async (): Promise<number> => Number(/(\d+) errors?/.exec(await rowOf().innerText())?.[1]);
    const before = await errorsIn();

    await page.goto(project);
    const remark = page.locator('.notes li').filter({ hasText: 'spending plan whose 4 checkpoints' });
    await remark.locator('summary').click();
    await remark.getByLabel('Reason').fill('paid once, in June');
    await remark.getByLabel('Last day').fill('2020-01-01');
    await remark.getByLabel('Your name').fill('Walker');
    await isClean();
    await remark.getByRole('button', { name: 'Set aside' }).click();
    await page.getByRole('alert').getByText('has passed; nothing was changed').waitFor();
    expect(await remark.getByLabel('Reason').inputValue()).toBe('paid once, in June');
    await remark.getByLabel('Last day').fill('2999-12-31');
    await remark.getByRole('button', { name: 'Set aside' }).click();
    await page.getByText('Set aside. The finding stays').waitFor();
    expect((await remark.locator('.waiver').innerText()).replaceAll(/\s+/g, ' ')).toBe(
      'set aside paid once, in June Walker, until 2999-12-31',
    );
    expect(await page.locator('main > .lead').first().innerText()).toContain('1 set aside');
    await isClean();

    await page.goto(`/projects?region=${code}`);
    expect([await errorsIn(), await rowOf().innerText()]).toEqual([before - 1, expect.stringContaining('1 set aside')]);
    await page.getByRole('link', { name: 'Set aside' }).click();
    const row = page.getByRole('row').filter({ hasText: 'paid once, in June' }).filter({ hasText: code });
    expect((await row.innerText()).replaceAll(/\s+/g, ' ')).toContain(`危桥改造 ${code} 青禾县公路局 2025`);
    expect(await row.getByRole('cell').last().innerText()).toBe('1');
    await isClean();
    if (javaScriptEnabled) {
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('link', { name: 'Download the waivers (JSON)' }).click(),
      ]);
      expect(JSON.parse(readFileSync(await download.path(), 'utf8'))).toMatchObject({
        version: 1,
        waivers: [{ reason: 'paid once, in June' }],
      });
    }
    await page.getByLabel('Rule').fill('M-09');
    await page.getByRole('button', { name: 'Filter' }).click();
    await page.getByText('Nothing that is set aside fits this filter.').waitFor();
    await page.goto(`/waivers?region=${code}&state=in-force&rule=M-04`);
    await row.locator('summary').click();
    await row.getByLabel('Why it is withdrawn').fill('only a walk');
    await row.getByLabel('Your name').fill('Walker');
    await row.getByRole('button', { name: 'Withdraw, count it again' }).click();
    await page.getByText('Withdrawn. Its findings are open again.').waitFor();
    await page.getByRole('link', { name: /^withdrawn \d/ }).click();
    expect(await row.innerText()).toContain('only a walk');
    await page.goto(project);
    expect([await page.locator('.waiver').count(), await remark.locator('summary').innerText()]).toEqual([0, 'Set aside']);

    await page.goto('/waivers');
    const take = async (name: string, content: string): Promise<void> => {
      await page.getByLabel('File of waivers').setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(content) });
      await page.locator('.as-file').getByLabel('Your name').fill('Walker');
      await page.getByRole('button', { name: 'Take them in' }).click();
    };
    await take('x.json', readFileSync(roads, 'utf8'));
    await page.getByRole('alert').getByText('This is no file of waivers').waitFor();
    await take('waivers.json', waivers.replaceAll('130900', code));
    await page.getByText('Taken in: 3 added, 0 replaced, 0 the same.').waitFor();
    await take('waivers.json', waivers.replaceAll('130900', code));
    await page.getByText('Taken in: 0 added, 0 replaced, 3 the same.').waitFor();
    await page.goto(project);
    expect(await page.locator('.waiver').count()).toBe(2);
    expect(errors.filter((text) => !text.includes('422'))).toEqual([]);
    await close();
  });

it('says what to do where nothing is set aside', async () => {
  const { page, close } = await openPage(browser, server.address, { locale: 'zh-CN', colorScheme: 'dark' });
  await page.goto('/waivers?rule=Z-99');
  await page.getByText('没有符合条件的暂不处理事项。').waitFor();
  expect(await axeViolations(page)).toEqual([]);
  await close();
});
