import { describe, expect, it } from 'vitest';
import { evaluationPaper } from '../rules/example-papers.ts';
import { scoreWorkings, workingsIn } from './exchange-workings.ts';
import { scoreOf } from './score-paper.ts';
import { say } from '../text.ts';
import { gradeSentence, workingSentence } from './workings-text.ts';

const workings = scoreOf(evaluationPaper({ total: '99.7', others: [{ label: '自评等级', text: '优' }] }), '/papers/0');
if (workings === null) throw new Error('a self-evaluation has a score');

describe('workings as data', () => {
  it.each(['zh-CN', 'en'] as const)('hold every step, in %s', (language) => {
    const data = workingsIn(workings, language);
    expect(scoreWorkings.parse(data)).toEqual(data);
    expect(data.scheme).toEqual({
      id: workings.scheme.id,
      title: say(workings.scheme.title, language),
      because: say(workings.scheme.because, language),
    });
    expect(data.at).toBe('/papers/0');
    expect(data.total).toMatchObject({
      rule: 'total',
      title: say(workings.total.title, language),
      sentence: workingSentence(workings.total, language),
      formula: workings.total.formula,
      because: say(workings.total.because, language),
      result: '100.00',
      printed: '99.7',
      difference: '-0.3',
      isWithinTolerance: false,
      rounding: 2,
      bounds: null,
    });
    expect(data.total.inputs.map(({ name }) => name)).toEqual(workings.total.inputs.map(({ name }) => say(name, language)));
    expect(data.total.source.map(({ clause }) => clause)).toEqual(workings.total.source.map(({ clause }) => clause));
    expect(data.total.children.map(({ title }) => title)).toEqual(workings.total.children.map(({ title }) => say(title, language)));
    expect(data.grade).toMatchObject({
      sentence: gradeSentence(workings, language),
      result: language === 'zh-CN' ? '优' : 'excellent',
      from: '90',
      printed: { text: '优' },
      agrees: true,
    });
    expect(data.grade.source).toHaveLength(1);
  });

  it('hold remarks, and no grade where there is no total', () => {
    const over = scoreOf(evaluationPaper({ execution: null, others: [], total: null }), '/papers/0');
    if (over === null) throw new Error('a self-evaluation has a score');
    expect(workingsIn(over, 'en').grade).toMatchObject({ printed: null, agrees: null });
    const spent = evaluationPaper().project?.execution ?? null;
    const more = scoreOf(evaluationPaper({ execution: spent === null ? null : { ...spent, actual: '999' } }), '/papers/0');
    expect(more === null ? [] : workingsIn(more, 'zh-CN').total.children[0]?.remarks).toEqual([
      { code: 'over-achieved', text: '执行数超过预算数，请核对' },
    ]);
    const none = scoreOf(evaluationPaper({ execution: spent === null ? null : { ...spent, actual: null } }), '/papers/0');
    expect(none === null ? '' : workingsIn(none, 'zh-CN').grade.result).toBeNull();
  });

  it('are refused where they are of another shape', () => {
    const data = workingsIn(workings, 'zh-CN');
    const broken = [
      { ...data, scheme: {} },
      { ...data, total: {} },
      { ...data, total: { ...data.total, rule: 'sum' } },
      { ...data, total: { ...data.total, inputs: [{}] } },
      { ...data, total: { ...data.total, bounds: {} } },
      { ...data, total: { ...data.total, remarks: [{ code: 'odd', text: '' }] } },
      { ...data, total: { ...data.total, children: [{}] } },
      { ...data, grade: {} },
      { ...data, grade: { ...data.grade, printed: {} } },
      {},
    ];
    for (const each of broken) expect(scoreWorkings.safeParse(each).success).toBe(false);
  });
});
