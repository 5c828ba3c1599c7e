/** From a key to the questions, in a real browser: the page's own rules on one paper of 25 indicators, one target typed differently each time. */
import { join } from 'node:path';
import type { Paper } from '@jixiao/domain';
import { chromium } from 'playwright-core';
import { build } from 'vite';
import { countyYear } from './county.ts';
import { median } from './pairs.ts';
import type { Row } from './run.ts';

const indicators = 25;
const keys = 120;
const questions = join(import.meta.dirname, '..', 'packages', 'web', 'src', 'typing', 'questions.ts');

type Timed = { readonly first: number; readonly each: readonly number[] };

export async function benchTyping(): Promise<readonly Row[]> {
  const script = await bundled();
  const browser = await chromium.launch({ executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium', args: ['--no-sandbox'] });
  try {
    const page = await browser.newPage();
    await page.addScriptTag({ content: script });
    const { first, each } = await page.evaluate<Timed, { readonly paper: Paper; readonly keys: number }>(typeKeys, {
      paper: longPaper(),
      keys,
    });
    const sorted = each.toSorted((a, b) => a - b);
    return [
      {
        what: `questions after a key, all rules on one paper of ${indicators} indicators, in Chromium`,
        figure: `${median(each).toFixed(1)} ms`,
        aim: '≤ 16 ms',
        detail: `95 of 100 within ${(sorted[Math.floor(sorted.length * 0.95)] ?? Number.NaN).toFixed(1)} ms; when the cell is opened ${first.toFixed(0)} ms`,
      },
    ];
  } finally {
    await browser.close();
  }
}

/** The module that the page loads, without its elements. */
async function bundled(): Promise<string> {
  const made = await build({
    configFile: false,
    logLevel: 'warn',
    build: { write: false, target: 'es2022', lib: { entry: questions, formats: ['iife'], name: 'typing' }, chunkSizeWarningLimit: 1024 },
  });
  const [result] = Array.isArray(made) ? made : [made];
  if (result === undefined || !('output' in result)) throw new Error('nothing was built');
  return result.output[0].code;
}

/** Runs in the page: opens the cell, then types another target each time, with a rest between the keys as a person takes it. */
async function typeKeys({ paper, keys: count }: { readonly paper: Paper; readonly keys: number }): Promise<Timed> {
  const { typing } = globalThis as unknown as { typing: typeof import('../packages/web/src/typing/questions.ts') };
  const opened = performance.now();
  const ask = typing.questionsWhileTyping({ paper, at: '/papers/0/project/indicators/7/target/raw', notes: [] });
  const first = performance.now() - opened;
  const each: number[] = [];
  for (let key = 0; key < count; key += 1) {
    const typed = ['≥', '≥9', `≥9${key}`, `≥9${key}%`, '有效提升', `${key}个/`][key % 6] ?? '';
    await new Promise((resolve) => setTimeout(resolve, 20));
    const started = performance.now();
    ask(typed);
    each.push(performance.now() - started);
  }
  return { first, each };
}

function longPaper(): Paper {
  const declared = countyYear(10).flatMap((paper) => (paper.project === null ? [] : [{ paper, project: paper.project }]));
  const rows = declared.flatMap(({ project }) => project.indicators).slice(0, indicators);
  const [first] = declared;
  if (first === undefined || rows.length < indicators) throw new Error('too few indicators');
  return { ...first.paper, project: { ...first.project, indicators: rows } };
}
