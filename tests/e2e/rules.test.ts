/** From a rule to the cells it asks about, targets and copies over all papers, the queue by money and gravity, a year in figures. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type RunningServer, startServer } from './running-server.ts';
import { openPage, startBrowser, type WatchedPage } from './watched-page.ts';

let server: RunningServer;
let browser: Browser;
beforeAll(async () => {
  [server, browser] = await Promise.all([startServer(), startBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

const open = (): Promise<WatchedPage> => openPage(browser, server.address, { locale: 'en', colorScheme: 'light' });

/** Cells of a table by rows, as they are read. */
async function cellsOf(page: Page, table: string): Promise<readonly (readonly string[])[]> {
  const rows = await page.locator(`${table} tbody tr`).all();
  return Promise.all(rows.map(async (row) => (await row.locator('th, td').allInnerTexts()).map((text) => text.trim())));
}

const numberIn = (text: string, pattern: RegExp): number => Number(pattern.exec(text)?.[1]?.replaceAll(',', '') ?? 0);

describe('rules', () => {
  it('are found in the catalogue, say on what they rest and what they answer, and lead to the cell', async () => {
    const { page, errors, close } = await open();
    await page.goto('/');
    await page.getByRole('link', { name: 'Rules' }).click();
    const all = await page.locator('.rule-table tbody tr').count();
    await page.getByLabel('Containing').fill('percent');
    await page.getByLabel('Severity').selectOption({ label: 'warning' });
    await page.getByRole('button', { name: 'Filter' }).click();
    const found = await cellsOf(page, '.rule-table');
    expect(found.map(([code]) => code)).toContain('V-02');
    expect(found.length).toBeLessThan(all);
    expect(await page.getByText(`${found.length} of ${all} rules`).isVisible()).toBe(true);
    await page.getByRole('link', { name: 'A share has its percent sign' }).click();

    expect(await page.locator('.sources .mark').count()).toBeGreaterThan(0);
    const examples = page.getByRole('group', { name: 'Examples' });
    for (const kind of ['Asks about', 'Passes', 'Cannot tell'])
      expect(await examples.getByRole('rowheader', { name: kind }).count(), kind).toBeGreaterThan(0);
    expect(await examples.getByRole('row', { name: /^Asks about satisfaction/ }).innerText()).toMatch(/≥90\s[\s\S]*no percent sign/);

    const places = await cellsOf(page, '[aria-labelledby=places].scroll');
    const counts = places.map(([, , count = '']) => numberIn(count, /^(\d+) place/));
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(await page.locator('#places ~ ul.found > li').count());
    await page
      .getByRole('link', { name: /^\d+ places?$/ })
      .first()
      .click();
    await page.getByRole('heading', { name: 'of the chosen unit' }).waitFor();
    expect(await page.locator('#places ~ ul.found > li').count()).toBe(counts[0]);

    await page.locator('#places ~ ul.found a').first().click();
    const cell = page.locator(':target');
    expect(await cell.locator('a.origin').innerText()).toMatch(/^[≥≤]?\d+(\.\d+)?$/);
    expect(await cell.getAttribute('data-level')).toBe('warn');
    expect(errors).toEqual([]);
    await close();
  });

  it('are reached by keyboard alone, from the catalogue to the cell', async () => {
    const { page, close } = await open();
    const focused = (): Promise<string> =>
      page.evaluate<string>("(document.activeElement.labels?.[0] ?? document.activeElement).innerText.trim().split('\\n')[0]");
    const tabTo = async (wanted: RegExp): Promise<void> => {
      for (let presses = 0; presses < 80; presses += 1) {
        await page.keyboard.press('Tab');
        if (wanted.test(await focused())) return;
      }
      throw new Error(`no way by keyboard to ${wanted}`);
    };
    await page.goto('/rules');
    await tabTo(/^Containing/);
    await page.keyboard.type('percent');
    await page.keyboard.press('Enter');
    await page.waitForURL(/q=percent/);
    await tabTo(/^A share has its percent sign$/);
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/rules\/V-02$/);
    const first = await page.locator('#places ~ ul.found a').first().innerText();
    await tabTo(/^\d+ places?$/);
    await tabTo(new RegExp(`^${first}$`));
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/p\/[^#]+#v0-/);
    await close();
  });
});

describe('indicators', () => {
  it('show how their targets spread, and which texts stand in several papers', async () => {
    const { page, errors, close } = await open();
    await page.goto('/indicators');
    await page.getByLabel('Containing').fill('满意度');
    await page.getByRole('button', { name: 'Filter' }).click();
    const targets = await cellsOf(page, '[aria-labelledby=typical].scroll');
    expect(targets.length).toBeGreaterThan(3);
    for (const [name = '', unit, , , ...figures] of targets) {
      const [least = 0, lower = 0, median = 0, upper = 0, most = 0, count = 0] = figures.map(Number);
      expect([name, unit]).toEqual([expect.stringContaining('满意度'), '%']);
      expect([least, lower, median, upper, most], name).toEqual([least, lower, median, upper, most].toSorted((a, b) => a - b));
      expect(count, name).toBeGreaterThan(1);
    }
    const [, , , , least, , median, , most] = targets[0] ?? [];
    const picture = page.getByRole('img', { name: `least ${least}, median ${median}, most ${most}` });
    expect(await picture.first().isVisible()).toBe(true);

    await page.getByRole('link', { name: 'The same text again' }).click();
    const copies = await cellsOf(page, '.scroll table');
    const papers = copies.map(([, , count]) => Number(count));
    expect(papers).toEqual(papers.toSorted((a, b) => b - a));
    expect(papers.at(-1)).toBeGreaterThan(1);
    const copied = (copies[0]?.[0] ?? '').split('\n')[0] ?? '';
    expect(await page.getByRole('img', { name: `${copied} ${papers[0]}` }).isVisible()).toBe(true);
    await page.getByRole('link', { name: copied, exact: true }).first().click();
    await page.getByText(`${copies[0]?.[4]} rows`).waitFor();
    const listed = await cellsOf(page, '[aria-label=Indicators].scroll');
    expect(listed.map(([text]) => text?.split('\n')[0])).toEqual(Array.from({ length: Number(copies[0]?.[4]) }, () => copied));
    expect(errors).toEqual([]);
    await close();
  });
});

describe('projects', () => {
  it('come by money and gravity, as the formula on the page says', async () => {
    const { page, close } = await open();
    await page.goto('/projects');
    await page.getByLabel('Order').selectOption({ label: 'By money and gravity' });
    await page.getByRole('button', { name: 'Filter' }).click();
    expect(await page.getByText('Priority = budget × (errors × 3 + warnings)').isVisible()).toBe(true);
    const weights = (await cellsOf(page, '.scroll table')).map((cells) => {
      const questions = cells.at(-1) ?? '';
      const amount = Number(cells[3]?.replaceAll(',', ''));
      return amount * (3 * numberIn(questions, /(\d+) errors?/) + numberIn(questions, /(\d+) warnings?/));
    });
    expect(weights[0]).toBeGreaterThan(0);
    expect(weights).toEqual(weights.toSorted((a, b) => b - a));
    await close();
  });
});

describe('a department year', () => {
  it('says in words what its tables hold, and works its figures out in the open', async () => {
    const { page, errors, close } = await open();
    await page.goto('/units');
    await page.getByRole('table').getByRole('link').first().click();
    const said = await page.locator('.lead').first().innerText();
    const projects = page.getByRole('group', { name: 'Projects' });
    expect(numberIn(said, /^(\d+) projects/)).toBe(await projects.locator('tbody tr').count());
    expect(numberIn(said, /([\d,]+\.\d\d) 万元/)).toBe(numberIn(await projects.locator('tfoot').innerText(), /([\d,]+\.\d\d)/));
    const groups = await page.locator('.rules > li summary').allInnerTexts();
    for (const severity of ['error', 'warning', 'hint'])
      expect(numberIn(said, new RegExp(String.raw`(\d+) ${severity}`)), severity).toBe(
        groups.filter((text) => text.includes(severity)).reduce((sum, text) => sum + numberIn(text, /(\d+) places?/), 0),
      );

    await page.getByText('Figures of quality and how they are worked out').click();
    const figures = await cellsOf(page, '.scroll[aria-label="Figures of quality and how they are worked out"]');
    expect(figures.length).toBeGreaterThan(3);
    for (const [title, share = '', percent = ''] of figures) {
      const [n, of] = [/^([\d,.]+) \//, /\/ ([\d,.]+)/].map((each) => numberIn(share, each));
      if (of === 0) expect(percent, title).toBe('—');
      else expect(numberIn(percent, /^([\d.]+)/), title).toBeCloseTo((100 * (n ?? 0)) / (of ?? 0), 0);
    }

    const group = page.locator('.rules > li').first();
    await group.locator('summary').click();
    await group.getByRole('link', { name: 'What this rule rests on' }).click();
    expect(await page.getByRole('heading', { name: 'Where it fires' }).isVisible()).toBe(true);
    expect(errors).toEqual([]);
    await close();
  });
});

describe('questions beside the form', () => {
  it('open place by place, light their cell, and lead to the rule', async () => {
    const { page, errors, close } = await open();
    await page.goto('/projects?order=priority');
    await page.locator('.scroll table tbody').getByRole('link').first().click();
    const margin = page.getByRole('complementary', { name: 'Notes' });
    const opener = page.locator('summary', { hasText: 'Each place' });
    const group = margin.locator('li.group', { has: opener }).first();
    await group.locator('summary', { hasText: 'Each place' }).click();
    const count = numberIn(await group.locator('.rule-line').innerText(), /(\d+) places/);
    expect(await group.locator('li.place').count()).toBe(count);
    const number = group.locator('li.place .number').first();
    const cell = page.locator(`[id="${(await number.getAttribute('href'))?.slice(1)}"]`);
    expect(await cell.getAttribute('class')).not.toMatch(/\bon\b/);
    await number.hover();
    await expect.poll(() => cell.getAttribute('class')).toMatch(/\bon\b/);
    await cell.locator('sup a').first().click();
    expect(await page.locator('li.place:target').isVisible()).toBe(true);
    const rule = await group.locator('.rule-line a').innerText();
    await group.locator('.rule-line a').click();
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe(rule);
    expect(errors).toEqual([]);
    await close();
  });
});
