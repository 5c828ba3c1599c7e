/** `npm run bench`: each benchmark a ratio of both sides in one run; the table goes to the terminal and between the marks of bench/README.md. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { benchChecker } from './checker.ts';
import { benchImporting } from './import-many.ts';
import { benchLists } from './lists.ts';
import { benchKinds } from './read-kinds.ts';
import { benchReadingMany } from './read-many.ts';
import { benchReading } from './read-word.ts';
import { benchRules } from './rules.ts';
import { benchSaving } from './save.ts';
import { benchStart } from './start.ts';
import { benchTargets } from './target-values.ts';
import { benchTyping } from './typing.ts';

export type Row = { readonly what: string; readonly figure: string; readonly aim: string; readonly detail: string };

const benchmarks: Readonly<Record<string, () => Promise<readonly Row[]>>> = {
  reading: benchReading,
  kinds: benchKinds,
  many: benchReadingMany,
  importing: benchImporting,
  saving: benchSaving,
  lists: benchLists,
  targets: benchTargets,
  rules: benchRules,
  typing: benchTyping,
  start: benchStart,
  checker: benchChecker,
};

async function main(): Promise<void> {
  const wanted = process.argv.slice(2);
  const rows: Row[] = [];
  for (const [name, bench] of Object.entries(benchmarks)) {
    if (wanted.length > 0 && !wanted.includes(name)) continue;
    console.error(`${name} …`);
    rows.push(...(await bench()));
  }
  const table = [
    '| what | figure | aim | medians |',
    '|---|--:|--:|--:|',
    ...rows.map((row) => `| ${row.what} | ${row.figure} | ${row.aim} | ${row.detail} |`),
  ].join('\n');
  console.log(table);
  if (wanted.length > 0) return;
  const file = join(import.meta.dirname, 'README.md');
  const text = readFileSync(file, 'utf8');
  writeFileSync(file, text.replace(/(<!-- table -->\n)[\s\S]*(<!-- \/table -->)/, `$1${table}\n$2`));
}

if (import.meta.main) await main();
