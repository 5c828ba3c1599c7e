/** Writes docs/rules.md from the catalogue of rules. With --check it only says whether the file is current. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { catalogueText } from '@jixiao/domain';

const file = join(import.meta.dirname, '..', 'docs', 'rules.md');
const text = catalogueText();
if (process.argv.includes('--check')) {
  const isCurrent = readFileSync(file, 'utf8') === text;
  console.log(isCurrent ? 'docs/rules.md is current' : 'docs/rules.md is not current: run node scripts/write-rules.ts');
  process.exitCode = isCurrent ? 0 : 1;
} else {
  writeFileSync(file, text);
  console.log('docs/rules.md written');
}
