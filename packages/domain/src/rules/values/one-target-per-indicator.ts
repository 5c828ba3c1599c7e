/** An indicator has one target and not a value for each grade. */
import { hebeiForms } from '../../sources/hebei-forms.ts';
import { publishedForms } from '../../sources/published-forms.ts';
import { cite } from '../../sources/source.ts';
import type { TargetValue } from '../../target-value.ts';
import { askRows, placeOf, shown } from '../ask-rows.ts';
import { cellAt, exampleRow, withRows } from '../example-rows.ts';
import type { PaperRule } from '../rule.ts';
import { valueMissing } from './shared-missing-unit.ts';

export const oneTargetPerIndicator: PaperRule = {
  code: 'V-06',
  name: 'one-target-per-indicator',
  subject: 'paper',
  title: { zh: '指标值只有一个目标', en: 'An indicator has one target' },
  source: [cite(hebeiForms, 'bands'), cite(publishedForms, 'seen-mistakes')],
  since: '2015-05-21',
  severity: 'warning',
  advice: { zh: '请只填写一个目标值，评价档次写在评分标准中。', en: 'Give one target; grades belong to the scoring standard.' },
  why: {
    zh: '优、良、中、差是评价时的档次，填在指标值里就没有了要达到的目标。',
    en: 'Grades are for the evaluation; in the place of the target they leave nothing to be reached.',
  },
  check: (subject) =>
    askRows(subject, (row) => {
      const { value, row: printed } = row.facts;
      if (value.kind !== 'bands') return valueMissing(row);
      const place = placeOf(row);
      const best = bestOf(value);
      return {
        at: `${row.at}/target/raw`,
        because: {
          zh: `${place.zh}的指标值${shown(printed.target.raw)}按${value.bands.length}个档次填写，没有一个目标值。`,
          en: `${place.en} gives ${value.bands.length} grades, ${shown(printed.target.raw)}, and no single target.`,
        },
        ...(best === null
          ? {}
          : {
              advice: {
                zh: `如果目标是最高一档，请写成${shown(best)}，其余档次写在评分标准中。`,
                en: `If the best grade is the target, write ${shown(best)}; the other grades belong to the scoring standard.`,
              },
            }),
      };
    }),
  examples: {
    passes: [
      { name: 'one target', subject: withRows([exampleRow('O.L', '道路完好率', '≥90%')]) },
      { name: 'a range is one target', subject: withRows([exampleRow('O.L', '道路完好率', '90%-95%')]) },
    ],
    fails: [
      {
        name: 'four grades',
        subject: withRows([exampleRow('O.L', '道路完好率', '100%优、90%良、80%中、70%差')]),
        at: [cellAt(0, '/target/raw')],
      },
      { name: 'two grades that fall', subject: withRows([exampleRow('O.L', '返工', '优：5次；良：8次')]), at: [cellAt(0, '/target/raw')] },
      {
        name: 'the worst first',
        subject: withRows([exampleRow('O.L', '道路完好率', '差60%、良80%、优95%')]),
        at: [cellAt(0, '/target/raw')],
      },
    ],
    cannotTell: [{ name: 'a value of signs', subject: withRows([exampleRow('O.L', '道路完好率', '90%80%')]) }],
  },
};

/** The best grade as a target of its own, or null where it has no number. */
function bestOf({ bands, direction }: TargetValue): string | null {
  const best = bands.find(({ grade }) => grade.startsWith('优')) ?? bands[0];
  if (best === undefined || best.value === null) return null;
  const text = `${best.value}${best.unit?.raw ?? ''}`;
  return text === '100%' ? '=100%' : `${direction === 'down' ? '≤' : '≥'}${text}`;
}
