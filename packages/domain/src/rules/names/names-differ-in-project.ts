/** A project does not use one name for two indicators. */
import { projectFacts } from '../../facts/project-facts.ts';
import { publishedForms } from '../../sources/published-forms.ts';
import { cite } from '../../sources/source.ts';
import { shown } from '../ask-rows.ts';
import { cellAt, exampleRow, withRows } from '../example-rows.ts';
import { answer, called, ofDeclaredProject, type PaperRule } from '../rule.ts';

export const namesDifferInProject: PaperRule = {
  code: 'N-01',
  name: 'names-differ-in-project',
  subject: 'paper',
  title: { zh: '同一项目的三级指标不重名', en: 'Names of a project differ' },
  source: [cite(publishedForms, 'seen-mistakes')],
  since: '2015-05-21',
  severity: 'warning',
  advice: {
    zh: '内容相同的请删去重复行；对象不同的请在名称中写明。',
    en: 'Delete a row that says the same; where the object differs, say so in the name.',
  },
  why: {
    zh: '重名的指标在自评和汇总时分不清，也可能同一件事计了两次。',
    en: 'Indicators of one name cannot be told apart later, and the same thing may be scored twice.',
  },
  check: (subject) =>
    ofDeclaredProject(subject, (project, at) => {
      const rows = new Map<string, number[]>();
      for (const [index, { name }] of projectFacts(project).rows.entries()) {
        if (name !== '') rows.set(name, [...(rows.get(name) ?? []), index]);
      }
      return answer(
        [...rows].flatMap(([name, [first = 0, second, ...others]]) => {
          if (second === undefined) return [];
          const numbers = [first, second, ...others].map((index) => index + 1);
          return [
            {
              at: `${at}/indicators/${second}/name`,
              because: {
                zh: `项目${called(project)}的第${numbers.join('、')}行都叫${shown(name)}。`,
                en: `Rows ${numbers.join(', ')} of project ${called(project)} are all called ${shown(name)}.`,
              },
            },
          ];
        }),
      );
    }),
  examples: {
    passes: [
      { name: 'each its own', subject: withRows([exampleRow('O.Q', '新建水井数', '12眼'), exampleRow('O.L', '水质合格率', '≥95%')]) },
      { name: 'blank names are asked by S-11', subject: withRows([exampleRow('O.Q', '', '12眼'), exampleRow('O.Q', ' ', '≥95%')]) },
    ],
    fails: [
      {
        name: 'twice, under different kinds',
        subject: withRows([
          exampleRow('O.Q', '完成率', '≥95%'),
          exampleRow('O.Q', '新建水井数', '12眼'),
          exampleRow('O.T', '完成率', '≥95%'),
        ]),
        at: [cellAt(2, '/name')],
      },
      {
        name: 'three times, with white space, a bracket and a comma: one finding; and another pair',
        subject: withRows([
          exampleRow('O.Q', '完成率', '≥95%'),
          exampleRow('O.Q', '完 成率（％）', '≥95%'),
          exampleRow('O.Q', '完成率，', '≥95%'),
          exampleRow('S.U', '满意度', '≥95%'),
          exampleRow('S.U', '满意度', '≥95%'),
        ]),
        at: [cellAt(1, '/name'), cellAt(4, '/name')],
      },
    ],
    cannotTell: [],
  },
};
