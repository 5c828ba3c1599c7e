/** The commands as a person sees them: each file here holds a command line, its output, its errors and its exit code. `vitest -u` rewrites them. */
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runCaptured } from '../testing/captured.ts';

const cases: Readonly<Record<string, string>> = {
  'overview': 'jixiao --lang en',
  'overview-zh': 'jixiao --lang zh-CN',
  'help-check': 'jixiao help check --lang en',
  'help-check-zh': 'jixiao check --help --lang zh-CN',
  'read-shows-a-summary': 'jixiao read county/roads-2025.txt --lang en',
  'read-shows-a-summary-zh': 'jixiao read county/roads-2025.txt --lang zh-CN',
  'read-prints-exchange-lines': 'jixiao read county/water-2025.txt --json --lang en',
  'read-gives-origins': 'jixiao read county/water-2025.txt --origins --lang en',
  'read-refuses-what-holds-no-form': 'jixiao read county/health/minutes.txt --lang en',
  'read-refuses-an-empty-file': 'jixiao read empty.docx --json --lang en',
  'read-names-a-kind-it-cannot-read': 'jixiao read report.pdf county/water-2025.txt --lang zh-CN',
  'read-misses-a-file': 'jixiao read nowhere.docx county --lang en',
  'read-without-layouts': 'jixiao read layouts/roads-2026.txt --lang en',
  'read-by-layouts': 'jixiao read layouts/roads-2026.txt --layouts layouts/layouts.json --json --lang en',
  'read-refuses-other-layouts': 'jixiao read layouts/roads-2026.txt --layouts layouts/roads-2026.txt --lang zh-CN',
  'check-misses-its-layouts': 'jixiao check layouts/roads-2026.txt --layouts nowhere.json --lang en',
  'check-by-layouts': 'jixiao check layouts/roads-2026.txt --layouts layouts/layouts.json --lang en',
  'layouts-has-no-such-word': 'jixiao layouts lost --lang en',
  'help-waivers-add': 'jixiao help waivers add --lang en',
  'help-waivers-zh': 'jixiao waivers --help --lang zh-CN',
  'waivers-has-no-such-word': 'jixiao waivers lost --lang en',
  'waivers-has-no-such-state': 'jixiao waivers --state gone --lang zh-CN',
  'waivers-add-asks-what': 'jixiao waivers add M-04 --reason 已说明 --unit 301001 --lang en',
  'waivers-add-refuses-a-date': 'jixiao waivers add M-04 --reason 已说明 --everywhere --until 2026-02-30 --lang zh-CN',
  'waivers-import-refuses-other-files': 'jixiao waivers import layouts/layouts.json --lang en',
  'check-sets-aside': 'jixiao check county/roads-2025.txt --waivers waivers/waivers.json --lang en',
  'check-sets-aside-zh': 'jixiao check county/roads-2025.txt --waivers waivers/waivers.json --lang zh-CN',
  'check-sets-all-aside': 'jixiao check county/roads-2025.txt --waivers waivers/all.json --lang en',
  'check-sets-aside-as-lines': 'jixiao check county/roads-2025.txt --waivers waivers/all.json --json --lang en',
  'check-misses-its-waivers': 'jixiao check county/roads-2025.txt --waivers nowhere.json --lang en',
  'check-clean': 'jixiao check county/water-2025.txt --lang en',
  'check-findings': 'jixiao check county/roads-2025.txt --lang en',
  'check-findings-zh': 'jixiao check county/roads-2025.txt --lang zh-CN',
  'check-findings-as-lines': 'jixiao check county/roads-2025.txt county/water-2025.txt --json --lang en',
  'check-every-finding': 'jixiao check county/roads-2025.txt --all --lang en',
  'check-every-finding-zh': 'jixiao check county/roads-2025.txt --all --profile all --lang zh-CN',
  'check-some-rules': 'jixiao check county/roads-2025.txt --rule m-04,S-03 --rule budget-adds-up --set M-04.largeAmount=300 --lang en',
  'check-grave-ones': 'jixiao check county --severity error --year 2024 --lang en',
  'check-as-rows': 'jixiao check county/roads-2025.txt --csv - --lang zh-CN',
  'check-against-a-baseline': 'jixiao check county/roads-2025.txt --baseline evidence/roads-before.jsonl --lang en',
  'check-misses-its-baseline': 'jixiao check county/roads-2025.txt --baseline county/water-2025.txt --lang en',
  'check-with-evidence': 'jixiao check county/water-2025.txt --with evidence/facts.json --on 2025-06-30 --region 130900 --lang en',
  'check-refuses-other-evidence': 'jixiao check county/water-2025.txt --with evidence/no-facts.json --lang zh-CN',
  'check-writes-over-nothing': 'jixiao check county/roads-2025.txt --docx county/roads-2025.txt --lang en',
  'check-writes-two-to-one': 'jixiao check county/roads-2025.txt --csv - --html - --lang zh-CN',
  'check-of-another-year': 'jixiao check county/roads-2025.txt --year 2024 --lang en',
  'check-refuses-evidence-that-is-no-data': 'jixiao check county/water-2025.txt --with county/water-2025.txt --lang en',
  'check-has-no-such-rule': 'jixiao check county --rule M-40 --lang zh-CN',
  'check-has-no-such-profile': 'jixiao check county --profile strict --lang en',
  'check-has-no-such-parameter': 'jixiao check county --set M-04.big=1 --lang en',
  'check-refuses-a-value': 'jixiao check county --set M-04.largeAmount=much --lang zh-CN',
  'check-refuses-a-severity': 'jixiao check county --severity grave --lang en',
  'check-refuses-a-day': 'jixiao check county --on 2025-02-30 --lang en',
  'check-refuses-nothing': 'jixiao check --lang zh-CN',
  'check-refuses-files-and-a-database': 'jixiao check county --data data --lang en',
  'check-a-folder': 'jixiao check county --lang zh-CN',
  'check-refuses-what-holds-no-form': 'jixiao check county/health/minutes.txt --json --lang en',

  'score-as-tables': 'jixiao score scores/roads-2024.html --lang en',
  'score-as-tables-zh': 'jixiao score scores/roads-2024.html --lang zh-CN',
  'score-by-another-scheme': 'jixiao score scores/roads-2024.html --json --scheme vendor-default --lang en',
  'score-refuses-a-scheme': 'jixiao score scores/roads-2024.html --scheme mof-2019 --lang en',
  'score-refuses-a-region': 'jixiao score scores/roads-2024.html --region 13 --lang zh-CN',
  'score-finds-no-self-evaluation': 'jixiao score county/water-2025.txt --lang en',

  'target-as-lines':
    'jixiao target --lang en --fiscal-year 2025 -- ≥95% 90万元以内 年底前 20-30天 100%优、90%良 不超预算 稳步提高 完成…70% 292% 显著、较显著、一般 否 **人 90%80%',
  'target-as-lines-zh': 'jixiao target --lang zh-CN --name 完成时间 --category O.T -- ≤5天 44,561 明年6月前 -5% =0万元/人 9O%',
  'target-as-data': 'jixiao target --json --lang en --operator ≤ --unit 万元 -- 30',
  'target-refuses-a-year': 'jixiao target --lang en --fiscal-year 25 -- 年底前',
};

describe('commands', () => {
  for (const [name, line] of Object.entries(cases))
    it(name, async () => {
      const { code, out, err } = await runCaptured(line.split(' ').slice(1), {}, { folder: join(import.meta.dirname, 'files') });
      const errors = err === '' ? '' : `${err.trimEnd().replaceAll(/^/gm, '! ')}\n`;
      await expect(`$ ${line}\n${out}${errors}= ${code}\n`).toMatchFileSnapshot(join(import.meta.dirname, `${name}.golden`));
    });
});
