/** The labels of levels 1 and 2 are those of the forms, or at least near one of them. */
import { parameter } from '../../dated.ts';
import { editDistance } from '../../facts/edit-distance.ts';
import { bareLabel, knownLabels } from '../../taxonomy.ts';
import { ourProposal } from '../../sources/our-proposal.ts';
import { publishedForms } from '../../sources/published-forms.ts';
import { cite } from '../../sources/source.ts';
import { asPaper, exampleIndicator, examplePaper } from '../example-papers.ts';
import { answer, type FoundFault, ofDeclaredProject, type PaperRule, rowCalled } from '../rule.ts';

const nearness = parameter<number>(
  { zh: '仍视为同一名称的最多差异字数', en: 'Characters by which a label may differ from a known one' },
  { from: '2015-05-21', value: 2, mark: 'ours' },
);

export const labelsKnown: PaperRule = {
  code: 'S-10',
  name: 'labels-known',
  subject: 'paper',
  title: { zh: '一级、二级指标名称规范', en: 'Labels of levels 1 and 2 are known' },
  source: [cite(publishedForms, 'labels'), cite(ourProposal, 'thresholds')],
  since: '2015-05-21',
  severity: 'warning',
  parameters: { nearness },
  advice: {
    zh: '请使用表格规定的一级、二级指标名称；使用本地指标体系的，请说明。',
    en: 'Use the labels of the form; say so where a local framework is used.',
  },
  why: {
    zh: '名称不规范的指标无法归类，汇总、计分时会被漏掉。',
    en: 'A row whose label is not known cannot be classed, and is missed in sums and scores.',
  },
  check: (subject, asking) =>
    ofDeclaredProject(subject, (project, at) => {
      const most = asking.of(nearness);
      const faults = project.indicators.flatMap<FoundFault>(({ category, kind, name }, index) => {
        const level = isUnknown(category.label, category.code, most) ? 'category' : isUnknown(kind.label, kind.code, most) ? 'kind' : null;
        if (level === null) return [];
        const { label } = level === 'category' ? category : kind;
        const row = rowCalled(index, name);
        const which = level === 'category' ? { zh: '一级', en: 1 } : { zh: '二级', en: 2 };
        return [
          {
            at: `${at}/indicators/${index}/${level}/label`,
            because: {
              zh: `${row.zh}的${which.zh}指标“${label}”不是规定的名称。`,
              en: `The level-${which.en} label “${label}” of ${row.en} is none of the known ones.`,
            },
          },
        ];
      });
      return answer(faults);
    }),
  examples: {
    passes: [
      { name: 'known labels', subject: asPaper(examplePaper()) },
      { name: 'a weight in the label', subject: asPaper(withRow('产出指标（50分）', '数量')) },
      { name: 'one character off', subject: asPaper(withRow('产出指标', '数里指标')) },
      { name: 'two of four characters off', subject: asPaper(withRow('效益指标', '社公效溢')) },
      { name: 'cost twice', subject: asPaper(withRow('成本指标', '成本指标')) },
      { name: 'blank labels', subject: asPaper(withRow('', ' ')) },
    ],
    fails: [
      { name: 'level 1', subject: asPaper(withRow('履职效能', '数量指标')), at: ['/papers/0/project/indicators/0/category/label'] },
      { name: 'level 2', subject: asPaper(withRow('产出指标', '其他指标')), at: ['/papers/0/project/indicators/0/kind/label'] },
      {
        name: 'both are one finding',
        subject: asPaper(withRow('履职效能', '其他')),
        at: ['/papers/0/project/indicators/0/category/label'],
      },
      {
        name: 'three of four characters off',
        subject: asPaper(withRow('效益指标', '公众效应')),
        at: ['/papers/0/project/indicators/0/kind/label'],
      },
    ],
    cannotTell: [],
  },
};

function withRow(category: string, kind: string) {
  return examplePaper({ indicators: [exampleIndicator(category, kind, '养护里程', '≥86公里')] });
}

/** A short label differs by no more than half of its characters from a known one: 其他 is not 数量. */
function isUnknown(label: string, code: string | null, most: number): boolean {
  const plain = bareLabel(label);
  if (code !== null || plain === '' || knownLabels.has(plain)) return false;
  const limit = Math.min(most, Math.floor(plain.length / 2));
  for (const known of knownLabels) if (editDistance(plain, known, limit) <= limit) return false;
  return true;
}
