/** A person walks through every public place and the import, by role and name: nothing in the console, nothing for axe. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type RunningServer, startServer } from './running-server.ts';
import { axeViolations, type Look, openPage, sidewaysOverflow, startBrowser } from './watched-page.ts';

let server: RunningServer;
let browser: Browser;
beforeAll(async () => {
  [server, browser] = await Promise.all([startServer(), startBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

const open = (look: Partial<Look> = {}) => openPage(browser, server.address, { locale: 'en', colorScheme: 'light', ...look });

/** Addresses of one department year and one project of the sample. */
async function examples(): Promise<{ readonly year: string; readonly project: string }> {
  const { page, close } = await open();
  await page.goto('/units');
  const year = await page.getByRole('table').getByRole('link').first().getAttribute('href');
  await page.goto(year ?? '');
  const project = await page.getByRole('group', { name: 'Projects' }).getByRole('link').first().getAttribute('href');
  await close();
  return { year: year ?? '', project: project ?? '' };
}

describe('every place is clean', () => {
  for (const look of [
    { locale: 'zh-CN', colorScheme: 'light' },
    { locale: 'zh-CN', colorScheme: 'dark' },
    { locale: 'en', colorScheme: 'light', width: 390 },
    { locale: 'en', colorScheme: 'dark' },
  ] as const)
    it(`${look.locale}, ${look.colorScheme}${'width' in look ? ', narrow' : ''}`, async () => {
      const { year, project } = await examples();
      const { page, errors, close } = await open(look);
      const wrong: string[] = [];
      for (const address of [
        '/',
        '/search?q=学校',
        '/units',
        '/projects',
        '/indicators',
        '/indicators?q=满意度',
        '/indicators/copies',
        '/projects?order=priority',
        '/rules',
        '/rules/V-02',
        '/rules/M-04',
        year,
        project,
        `${project}/source`,
        '/import',
        '/layouts',
        '/waivers',
        '/sample/removal',
      ]) {
        await page.goto(address);
        expect(await page.getByRole('heading', { level: 1 }).count(), address).toBe(1);
        expect(await page.getAttribute('html', 'lang')).toBe(look.locale);
        wrong.push(...(await axeViolations(page)));
        if ((await sidewaysOverflow(page)) > 0) wrong.push(`${address} is wider than its window`);
      }
      expect(wrong).toEqual([]);
      expect(errors).toEqual([]);
      await close();
    });
});

describe('from home to a cell', () => {
  it('goes by keyboard past the header', async () => {
    const { page, close } = await open();
    await page.goto('/');
    await page.keyboard.press('Tab');
    expect(await page.evaluate('document.activeElement.textContent')).toBe('Skip to content');
    await page.keyboard.press('Enter');
    expect(await page.evaluate('document.activeElement.id')).toBe('content');
    await close();
  });

  it('leads from a department year to a project, and from a value to its cell and back', async () => {
    const { year } = await examples();
    const { page, errors, close } = await open();
    await page.goto(year);
    await expect.poll(() => page.getByText('Sample data').isVisible()).toBe(true);
    await page.getByRole('group', { name: 'Projects' }).getByRole('link').first().click();
    const cell = page.locator('#v0-project-budget-total a.origin');
    const amount = (await cell.textContent()) ?? '';
    expect(await cell.getAttribute('title')).toMatch(/^table \d+, row \d+, column \d+$/);
    await cell.click();
    await page.waitForURL(/\/source#o-/);
    const place = page.locator(`[id="${new URL(page.url()).hash.slice(1)}"]`);
    expect((await place.textContent())?.trim()).toBe(amount);
    await place.getByRole('link').click();
    expect(new URL(page.url()).hash).toBe('#v0-project-budget-total');
    expect(errors).toEqual([]);
    await close();
  });

  it('finds in Chinese, and keeps the language that was chosen', async () => {
    const { page, close } = await open({ locale: 'zh-CN' });
    await page.goto('/');
    await page.getByRole('banner').getByRole('searchbox', { name: '搜索' }).fill('学');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/search\?q=/);
    expect(await page.getByRole('table').count()).toBeGreaterThan(0);
    await page.getByRole('link', { name: 'English' }).click();
    await page.goto('/units');
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Departments');
    await close();
  });

  it('shows pages of its own for what is not there', async () => {
    const { page, close } = await open();
    const answer = await page.goto('/nowhere');
    expect(answer?.status()).toBe(404);
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('No such page');
    expect(await axeViolations(page)).toEqual([]);
    await close();
  });
});

describe('the weight of public places', () => {
  it('is far below 100 KiB of script', async () => {
    const { year, project } = await examples();
    const { page, close } = await open();
    let bytes = 0;
    page.on('response', async (response) => {
      if (response.request().resourceType() === 'script') bytes += (await response.body()).length;
    });
    for (const address of ['/', year, project]) await page.goto(address, { waitUntil: 'networkidle' });
    expect(bytes).toBeLessThan(10 * 1024);
    await close();
  });
});
