import { describe, expect, it } from 'vitest';
import type { Language } from '../text.ts';
import { schemeView, schemeViews } from './scheme-view.ts';
import { schemes } from './schemes/index.ts';

const viewOf = (id: string, language: Language) => {
  const found = schemeViews(language).find((view) => view.id === id);
  if (found === undefined) throw new Error(`no ${id}`);
  return found;
};
const figuresOf = (id: string, language: Language) => viewOf(id, language).figures.map(({ title, value }) => [title, value]);

describe('a scheme for people to read', () => {
  it('says every figure in Chinese', () => {
    expect(figuresOf('mof-2020', 'zh-CN')).toEqual([
      ['预算执行率权重', '10'],
      ['一级指标权重', '人员类和公用经费：产出和成本和效益和满意度 90；产出和成本 50，效益 30，满意度 10'],
      ['执行率计分方式', '按比例，不超过权重'],
      ['定量指标公式', '公式A'],
      ['“=”超过指标值时', '得满分'],
      ['满意度计分方式', '按比例，不超过权重'],
      ['满意度分档', '90%起得权重的100%；80%起得权重的80%；60%起得权重的50%'],
      ['定性指标档次', '达成年度指标 80%起；部分达成并具有一定效果 60%起；未达成且效果较差 0%起'],
      ['等级', '优 ≥ 90；良 ≥ 80；中 ≥ 60；差 ≥ 0'],
      ['超额完成须说明的倍数', '≥ 1.2 ×'],
      ['没有成本指标时该项最高分', '没有规定'],
      ['小数位数', '2'],
    ]);
  });

  it('says every figure in English', () => {
    expect(figuresOf('mof-2020', 'en')).toEqual([
      ['Weight of execution', '10'],
      [
        'Weights of level 1',
        'personnel and office costs: Output and Cost and Benefit and Satisfaction 90; Output and Cost 50, Benefit 30, Satisfaction 10',
      ],
      ['How execution is scored', 'in proportion, at most the weight'],
      ['Formulas of quantitative indicators', 'Formulas A'],
      ['Above the target of “=”', 'full marks'],
      ['How satisfaction is scored', 'in proportion, at most the weight'],
      ['Steps of satisfaction', 'from 90%: 100% of the weight; from 80%: 80% of the weight; from 60%: 50% of the weight'],
      ['Bands of qualitative indicators', 'reached from 80%; partly reached with some effect from 60%; not reached, little effect from 0%'],
      ['Grades', 'excellent ≥ 90; good ≥ 80; fair ≥ 60; poor ≥ 0'],
      ['Over-achievement to be explained', '≥ 1.2 ×'],
      ['Points at most without a cost indicator', 'not stated'],
      ['Decimal places', '2'],
    ]);
  });

  it('says for which papers a set of weights is', () => {
    expect(figuresOf('mof-2021-nosat', 'zh-CN')[1]?.[1]).toContain('；有成本指标：成本 20，产出 40，效益 30；产出和成本 50，效益 40');
    expect(figuresOf('mof-2021-nosat', 'en')[1]?.[1]).toContain(
      '; with cost: Cost 20, Output 40, Benefit 30; Output and Cost 50, Benefit 40',
    );
    expect(figuresOf('vendor-default', 'zh-CN')[1]?.[1]).toBe('没有规定');
  });

  it('is of a place and a time, and of nobody who does not ask for it where it is a default of one system', () => {
    expect(viewOf('hubei', 'zh-CN')).toMatchObject({ jurisdiction: ['42'], from: '2020-02-25', until: null, onlyById: false });
    expect(viewOf('vendor-default', 'en')).toMatchObject({ title: 'Default of one system (grades from 80, 70 and 60)', onlyById: true });
  });

  it.each(['zh-CN', 'en'] as const)('fits its schema, with the source of each figure, in %s', (language) => {
    const views = schemeViews(language);
    expect(views.map(({ id }) => id)).toEqual(schemes.map(({ id }) => id));
    for (const view of views) {
      expect(schemeView.parse(view)).toEqual(view);
      for (const { source } of view.figures) expect(source).not.toBe('');
    }
    expect(schemeView.safeParse({ ...views[0], figures: [{}] }).success).toBe(false);
    expect(schemeView.safeParse({}).success).toBe(false);
  });
});
