/** The rules answer while a value is typed, in both languages, on the kept paper; without script the form is as it was. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type RunningServer, startServer } from './running-server.ts';
import { axeViolations, openPage, sidewaysOverflow, startBrowser } from './watched-page.ts';

const script = 'ask-while-typing.js';
let server: RunningServer;
let browser: Browser;
beforeAll(async () => {
  [server, browser] = await Promise.all([startServer(), startBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

/** Opens the first cell that lacks its percent sign. */
async function openShare(page: Page): Promise<void> {
  await page.goto('/rules/V-02');
  await page.locator('#places ~ ul.found a').first().click();
  const cell = page.locator(':target');
  await cell.hover();
  await cell.locator('a.edit').click();
  await page.locator('.correction').waitFor();
}

for (const look of [
  {
    locale: 'en',
    colorScheme: 'light',
    said: { staying: 'Still asked about this cell', gone: 'Would be asked no more', added: 'Would be asked as well' },
  },
  { locale: 'zh-CN', colorScheme: 'dark', width: 390, said: { staying: '本格仍有的问题', gone: '会消除的问题', added: '会多出的问题' } },
] as const)
  it(`says what would be asked, in ${look.locale}, ${look.colorScheme}${'width' in look ? ', narrow' : ''}`, async () => {
    const { said, ...rest } = look;
    const { page, errors, close } = await openPage(browser, server.address, rest);
    const scripts: string[] = [];
    page.on('request', (request) => scripts.push(new URL(request.url()).pathname));
    await page.goto('/rules/V-02');
    await page.locator('#places ~ ul.found a').first().click();
    await page.waitForLoadState('networkidle');
    expect(scripts).not.toContain(`/${script}`);
    await openShare(page);
    expect(scripts).toContain(`/${script}`);

    const live = page.getByRole('status').and(page.locator('.correction *'));
    const input = page.locator('.correction [name=to]');
    const before = await input.inputValue();
    await live.getByText(said.staying).waitFor();
    expect(await live.locator('.staying').innerText()).toContain('V-02');
    await input.fill(`${before}%`);
    await live.getByText(said.gone).waitFor();
    expect(await live.locator('.gone').innerText()).toContain('V-02');
    await input.fill('有效提升');
    await live.getByText(said.added).waitFor();
    expect(await live.locator('.added').innerText()).toMatch(/V-0[789]/);
    expect(await axeViolations(page)).toEqual([]);
    expect(await sidewaysOverflow(page)).toBeLessThanOrEqual(0);
    await input.fill(before);
    await live.getByText(said.staying).waitFor();
    expect(await live.locator('.added, .gone').count()).toBe(0);
    expect(errors).toEqual([]);
    await close();
  });

it('is told nothing that a save does not say: the question goes with the correction', async () => {
  const { page, errors, close } = await openPage(browser, server.address, { locale: 'en', colorScheme: 'light' });
  await openShare(page);
  const paper = new URL(page.url()).pathname;
  const input = page.locator('.correction [name=to]');
  await input.fill(`${await input.inputValue()}%`);
  const live = page.locator('.while-typing');
  await live.locator('.gone').waitFor();
  const gone = (await live.locator('.gone strong').allInnerTexts()).map((text) => text.split(' ')[0]);
  const cell = new URL(page.url()).hash;
  await page.locator('.correction').getByLabel('Reason').fill('the sign was forgotten');
  await page.locator('.correction').getByLabel('Your name').fill('Walker');
  await page.getByRole('button', { name: 'Save the correction' }).click();
  await page.waitForURL(/#history$/);
  await page.goto(`${paper}${cell}`);
  const asked = await page.locator(`li.group:has(a[href="${cell}"]) .rule-line a`).allInnerTexts();
  expect(gone).toContain('V-02');
  for (const rule of gone) expect(asked.map((text) => text.split(' ')[0])).not.toContain(rule);
  expect(errors).toEqual([]);
  await close();
});

it('says at once that a text is no amount', async () => {
  const { page, errors, close } = await openPage(browser, server.address, { locale: 'en', colorScheme: 'light' });
  await page.goto('/projects');
  await page.locator('.scroll table tbody').getByRole('link').first().click();
  await page.goto(`${new URL(page.url()).pathname}?at=%2Fpapers%2F0%2Fproject%2Fbudget%2Ftotal`);
  await page.locator('.correction [name=to]').fill('一百万');
  await page.locator('.while-typing').getByText('“一百万” is no number').waitFor();
  await page.locator('.correction [name=to]').fill('1');
  await page.locator('.while-typing .added').getByText('M-01').waitFor();
  expect(errors).toEqual([]);
  await close();
});

it('leaves the form as it was without script', async () => {
  const { page, close } = await openPage(browser, server.address, { locale: 'en', colorScheme: 'light', javaScriptEnabled: false });
  await page.goto('/projects');
  await page.locator('.scroll table tbody').getByRole('link').first().click();
  await page.goto(`${new URL(page.url()).pathname}?at=%2Fpapers%2F0%2Fproject%2Fpurpose`);
  expect(await page.locator('.while-typing').isVisible()).toBe(false);
  await page.getByLabel('Right value').fill('更正后的用途');
  await page.locator('.correction').getByLabel('Reason').fill('typing error');
  await page.locator('.correction').getByLabel('Your name').fill('Walker');
  await page.getByRole('button', { name: 'Save the correction' }).click();
  await page.getByText('更正后的用途').first().waitFor();
  await close();
});
