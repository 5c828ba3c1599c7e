/** A target is not worse than what was reached before. */
import type { Indicator } from '../../exchange.ts';
import { caiyu201588 } from '../../sources/caiyu-2015-88.ts';
import { caiyu202010 } from '../../sources/caiyu-2020-10.ts';
import { cite } from '../../sources/source.ts';
import { placeOf, type Row, type RowAnswer, rowOpen, rowsOf, shown, askEach } from '../ask-rows.ts';
import { evaluationPaper, examplePaper } from '../example-papers.ts';
import { cellAt, exampleRow, withRows } from '../example-rows.ts';
import { cannotTell, ofDeclaredProject, type PaperRule } from '../rule.ts';
import { type Baselines, baselinesOf, compareQuantities } from './shared-baseline.ts';

/** Last year's self-evaluation and declaration of the same project. */
const evaluated = (...indicators: Indicator[]) => ({ papers: [evaluationPaper({ indicators }, { fiscalYear: 2023 })] });
const declared = (...indicators: Indicator[]) => ({ papers: [examplePaper({ indicators }, { fiscalYear: 2023 })] });
const good = (raw: string, actual: string) => exampleRow('O.L', '道路完好率', raw, { actual: { raw: actual } });

export const notBelowLastYear: PaperRule = {
  code: 'V-12',
  name: 'not-below-last-year',
  subject: 'paper',
  title: { zh: '指标值不低于上年水平', en: 'The target is not below last year' },
  source: [cite(caiyu201588, 'value-standards'), cite(caiyu202010, 'reasonable-target')],
  since: '2015-05-21',
  severity: 'warning',
  advice: {
    zh: '请核对历史水平；确有政策变化的，在指标解释中说明。',
    en: 'Check against earlier years; where policy has changed, say so in the description.',
  },
  why: {
    zh: '指标值比已经达到的还低，不努力也能完成，得分没有意义。',
    en: 'A target below what was already reached is met without effort, and its score means nothing.',
  },
  check: (subject, asking) =>
    ofDeclaredProject(subject, (project, at) => {
      const baselines = baselinesOf(subject, asking);
      if (!baselines.isThere) {
        return cannotTell(
          `${at}/indicators`,
          '没有上年的自评表或绩效目标表，也没有历史值，无从比较。',
          'There is neither a paper of last year nor an earlier value to compare with.',
        );
      }
      return askEach(rowsOf(project, at), (row) => faultOf(row, baselines));
    }),
  examples: {
    passes: [
      { name: 'as much as last year', subject: withRows([good('≥95%', '')], { related: evaluated(good('≥90%', '95%')) }) },
      {
        name: 'less cost',
        subject: withRows([exampleRow('O.C', '每公里成本', '≤1.1万元')], {
          related: declared(exampleRow('O.C', '每公里成本', '≤1.2万元')),
        }),
      },
      {
        name: 'a number to be met has no better',
        subject: withRows([exampleRow('O.Q', '新建水井', '=8眼')], { related: declared(exampleRow('O.Q', '新建水井', '=12眼')) }),
      },
      { name: 'a new indicator', subject: withRows([good('≥50%', '')], { related: declared(exampleRow('O.Q', '新建水井', '=12眼')) }) },
      {
        name: 'a name that was there twice',
        subject: withRows([good('≥50%', '')], { related: evaluated(good('≥90%', '95%'), good('≥90%', '95%')) }),
      },
    ],
    fails: [
      {
        name: 'below what was reached',
        subject: withRows([good('≥94.9%', '')], { related: evaluated(good('≥90%', '95%')) }),
        at: [cellAt(0, '/target/raw')],
      },
      {
        name: 'below the target of last year where nothing else is known',
        subject: withRows([good('≥85%', '')], { related: declared(good('≥90%', '')) }),
        at: [cellAt(0, '/target/raw')],
      },
      {
        name: 'dearer than last year, in another unit',
        subject: withRows([exampleRow('O.T', '修复时间', '≤2天')], { related: declared(exampleRow('O.T', '修复时间', '≤24小时')) }),
        at: [cellAt(0, '/target/raw')],
      },
      {
        name: 'below the earlier value in the same row',
        subject: withRows([exampleRow('O.L', '道路完好率', '≥85%', { others: [{ label: '上年度实际水平', text: '88%' }] })]),
        at: [cellAt(0, '/target/raw')],
      },
      {
        name: 'the self-evaluation left the actual value blank: its target counts',
        subject: withRows([good('≥85%', '')], { related: evaluated(good('≥90%', ' ')) }),
        at: [cellAt(0, '/target/raw')],
      },
    ],
    cannotTell: [
      { name: 'nothing of last year', subject: withRows([good('≥95%', '')]) },
      { name: 'another dimension', subject: withRows([good('≥95%', '')], { related: evaluated(good('≥90%', '95公里')) }) },
      { name: 'last year had words', subject: withRows([good('≥95%', '')], { related: evaluated(good('≥90%', '基本完好')) }) },
    ],
  },
};

function faultOf(row: Row, baselines: Baselines): RowAnswer {
  const { value, row: printed } = row.facts;
  const baseline = value.direction === 'up' || value.direction === 'down' ? baselines.of(row.facts) : null;
  if (baseline === null) return null;
  const order = compareQuantities(value, baseline.value);
  const [now, before] = [shown(printed.target.raw), shown(baseline.raw)];
  if (order === null) {
    return rowOpen(
      row,
      '/target/raw',
      `的指标值${now}与${baseline.from.zh}${before}不能比较。`,
      `has the value ${now}, which cannot be compared with ${baseline.from.en}, ${before}.`,
    );
  }
  if (value.direction === 'up' ? order >= 0 : order <= 0) return null;
  const place = placeOf(row);
  const [zh, en] = value.direction === 'up' ? ['低于', 'below'] : ['高于', 'above'];
  return {
    at: `${row.at}/target/raw`,
    because: {
      zh: `${place.zh}的指标值${now}${zh}${baseline.from.zh}${before}。`,
      en: `${place.en} has the value ${now}, ${en} ${baseline.from.en}, ${before}.`,
    },
  };
}
