/** A value does not look as if a scan or an export had damaged it. */
import { publishedForms } from '../../sources/published-forms.ts';
import { cite } from '../../sources/source.ts';
import { askRows, placeOf, shown } from '../ask-rows.ts';
import { cellAt, exampleRow, withRows } from '../example-rows.ts';
import type { PaperRule } from '../rule.ts';
import { valueMissing } from './shared-missing-unit.ts';
import { perhaps, suggestedBy } from './shared-suggestion.ts';

export const noScanDamage: PaperRule = {
  code: 'V-16',
  name: 'no-scan-damage',
  subject: 'paper',
  title: { zh: '指标值没有识别错误', en: 'The value is not damaged' },
  source: [cite(publishedForms, 'seen-mistakes')],
  since: '2015-05-21',
  severity: 'hint',
  advice: { zh: '请对照原表核对。', en: 'Check it against the original.' },
  why: {
    zh: '扫描件常把“≥”认成2、把“≤”认成W，数字中的0和1认成字母，目标就全变了。',
    en: 'Scans take “≥” for 2, “≤” for W, 0 and 1 for letters, and the target becomes another.',
  },
  check: (subject) =>
    askRows(subject, (row) => {
      const better = suggestedBy(row.facts.value, 'V-16');
      if (better === null) return valueMissing(row);
      const place = placeOf(row);
      const raw = shown(row.facts.row.target.raw);
      return {
        at: `${row.at}/target/raw`,
        because: {
          zh: `${place.zh}的指标值${raw}像是识别或导出时出了错。`,
          en: `${place.en} has the value ${raw}, which looks damaged by a scan or an export.`,
        },
        advice: perhaps(better),
      };
    }),
  examples: {
    passes: [
      { name: 'a usual value', subject: withRows([exampleRow('O.L', '水质合格率', '≥92%')]) },
      { name: 'a count with a 2', subject: withRows([exampleRow('O.Q', '巡查次数', '2280次')]) },
      { name: 'words', subject: withRows([exampleRow('B.S', '村容村貌', '整洁')]) },
    ],
    fails: [
      { name: '≥ read as 2', subject: withRows([exampleRow('O.L', '水质合格率', '292%')]), at: [cellAt(0, '/target/raw')] },
      { name: '≤ read as W', subject: withRows([exampleRow('O.L', '返工比例', 'W5%')]), at: [cellAt(0, '/target/raw')] },
      { name: '0 read as O', subject: withRows([exampleRow('O.Q', '巡查次数', '≥1O次')]), at: [cellAt(0, '/target/raw')] },
    ],
    cannotTell: [{ name: 'a value of signs', subject: withRows([exampleRow('O.L', '水质合格率', '90%80%')]) }],
  },
};
