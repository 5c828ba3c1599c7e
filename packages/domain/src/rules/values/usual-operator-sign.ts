/** An operator is printed with the sign that the forms use. */
import { publishedForms } from '../../sources/published-forms.ts';
import { cite } from '../../sources/source.ts';
import { hasUnusualGlyph, takeOperator } from '../../target-operator.ts';
import { normaliseTarget, tight } from '../../target-text.ts';
import { askRows, placeOf, shown } from '../ask-rows.ts';
import { cellAt, exampleRow, withRows } from '../example-rows.ts';
import type { PaperRule } from '../rule.ts';

const usual: Readonly<Record<string, string>> = { '>=': '≥', '>': '＞', '=': '=', '<': '＜', '<=': '≤' };

export const usualOperatorSign: PaperRule = {
  code: 'V-17',
  name: 'usual-operator-sign',
  subject: 'paper',
  title: { zh: '符号写法规范', en: 'Operators have their usual signs' },
  source: [cite(publishedForms, 'seen-mistakes'), cite(publishedForms, 'operator-and-unit')],
  since: '2015-05-21',
  severity: 'hint',
  advice: { zh: '请使用“≥”“≤”“=”。', en: 'Use “≥”, “≤” or “=”.' },
  why: {
    zh: '各系统只认规范的符号，其他写法导入时可能丢失。',
    en: 'Systems know the usual signs; others may be lost on import.',
  },
  check: (subject) =>
    askRows(subject, (row) => {
      const { raw, operatorText } = row.facts.row.target;
      const inCell = usualForm(raw);
      const better = inCell ?? usualForm(operatorText ?? '');
      if (better === null) return null;
      const place = placeOf(row);
      const printed = shown(inCell === null ? (operatorText ?? '') : raw);
      return {
        at: `${row.at}/target/${inCell === null ? 'operatorText' : 'raw'}`,
        because: {
          zh: `${place.zh}的${printed}用了不常见的符号。`,
          en: `${place.en} has an unusual sign in ${printed}.`,
        },
        advice: { zh: `请写成${shown(better)}。`, en: `Write ${shown(better)}.` },
      };
    }),
  examples: {
    passes: [
      { name: 'usual signs', subject: withRows([exampleRow('O.Q', '养护里程', '≥86公里'), exampleRow('O.C', '成本', '≤90万元')]) },
      { name: 'words', subject: withRows([exampleRow('O.Q', '养护里程', '不少于86公里')]) },
      { name: 'sign in its column', subject: withRows([exampleRow('O.Q', '养护里程', '86', { operatorText: '≥', unitText: '公里' })]) },
    ],
    fails: [
      { name: 'two strokes', subject: withRows([exampleRow('O.Q', '养护里程', '≧86公里')]), at: [cellAt(0, '/target/raw')] },
      {
        name: 'typed in two, full width',
        subject: withRows([exampleRow('O.Q', '养护里程', '＞＝ 86公里')]),
        at: [cellAt(0, '/target/raw')],
      },
      {
        name: 'in its column',
        subject: withRows([exampleRow('O.Q', '养护里程', '86', { operatorText: '<=', unitText: '公里' })]),
        at: [cellAt(0, '/target/operatorText')],
      },
    ],
    cannotTell: [],
  },
};

/** The text with the usual sign; null where it has it. */
function usualForm(printed: string): string | null {
  const text = tight(normaliseTarget(printed));
  if (!hasUnusualGlyph(text)) return null;
  const { op, rest } = takeOperator(text);
  return `${usual[op ?? ''] ?? ''}${rest}`;
}
