/** The default of the Ministry of Finance (财预〔2020〕10号): 10 of execution, 50 of output, 30 of benefit, 10 of satisfaction. */
import { caiyu202010 } from '../../sources/caiyu-2020-10.ts';
import { caiyu2021101 } from '../../sources/caiyu-2021-101.ts';
import { publishedForms } from '../../sources/published-forms.ts';
import { cite } from '../../sources/source.ts';
import { systemConfiguration } from '../../sources/system-configuration.ts';
import { figure, type ScoringScheme, type WeightSet } from '../scheme.ts';

/** Personnel and office running costs: four rows of 22.5 under any label of level 1. */
export const categoryTemplate: WeightSet = {
  when: { categories: ['personnel', 'public-funds'] },
  groups: [{ codes: ['O', 'C', 'B', 'S'], weight: '90' }],
  source: cite(publishedForms, 'category-templates'),
};

export const mof2020: ScoringScheme = {
  id: 'mof-2020',
  title: {
    zh: '财政部通用（产出50、效益30、满意度10、执行率10）',
    en: 'Ministry of Finance (output 50, benefit 30, satisfaction 10, execution 10)',
  },
  jurisdiction: [],
  forms: [],
  from: '2020-02-25',
  until: null,
  when: null,
  onlyById: false,
  executionWeight: figure('10', cite(caiyu202010, 'weights')),
  executionRule: figure('proportional', cite(caiyu202010, 'execution')),
  executionSteps: figure(null, cite(caiyu2021101, 'scoring-by-steps')),
  weights: figure(
    [
      categoryTemplate,
      {
        groups: [
          { codes: ['O', 'C'], weight: '50' },
          { codes: ['B'], weight: '30' },
          { codes: ['S'], weight: '10' },
        ],
        source: cite(caiyu202010, 'weights'),
      },
    ],
    cite(caiyu202010, 'weights'),
  ),
  formulas: figure('A', cite(systemConfiguration, 'formulas')),
  equalAbove: figure('full', cite(systemConfiguration, 'equal-target')),
  satisfactionRule: figure('proportional', cite(caiyu202010, 'quantitative')),
  satisfactionSteps: figure(
    [
      { from: '0.9', share: '1' },
      { from: '0.8', share: '0.8' },
      { from: '0.6', share: '0.5' },
    ],
    cite(caiyu2021101, 'scoring-by-steps'),
  ),
  bands: figure(
    [
      { title: { zh: '达成年度指标', en: 'reached' }, from: '0.8', words: ['达成年度指标', '达成预期指标'] },
      {
        title: { zh: '部分达成并具有一定效果', en: 'partly reached with some effect' },
        from: '0.6',
        words: ['部分达成并具有一定效果', '部分达成年度指标并具有一定效果', '部分达成预期指标并具有一定效果'],
      },
      {
        title: { zh: '未达成且效果较差', en: 'not reached, little effect' },
        from: '0',
        words: ['未达成且效果较差', '未达成年度指标且效果较差', '未达成预期指标且效果较差'],
      },
    ],
    cite(caiyu202010, 'qualitative'),
  ),
  cutOffs: figure(
    [
      { grade: { zh: '优', en: 'excellent' }, from: '90' },
      { grade: { zh: '良', en: 'good' }, from: '80' },
      { grade: { zh: '中', en: 'fair' }, from: '60' },
      { grade: { zh: '差', en: 'poor' }, from: '0' },
    ],
    cite(caiyu202010, 'grades'),
  ),
  overAchievement: figure('1.2', cite(systemConfiguration, 'formulas')),
  costCap: figure(null, cite(systemConfiguration, 'cost-cap')),
  places: figure(2, cite(systemConfiguration, 'rounding')),
};
