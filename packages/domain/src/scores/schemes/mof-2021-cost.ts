/** With cost indicators at level 1 (财预〔2021〕101号, not checked): cost 20, output 40, benefit 20, satisfaction 10. */
import { caiyu2021101 } from '../../sources/caiyu-2021-101.ts';
import { cite } from '../../sources/source.ts';
import { figure, type ScoringScheme } from '../scheme.ts';
import { categoryTemplate, mof2020 } from './mof-2020.ts';

export const mof2021Cost: ScoringScheme = {
  ...mof2020,
  id: 'mof-2021-cost',
  title: {
    zh: '财政部2021年，设成本指标（成本20、产出40、效益20、满意度10）',
    en: 'Ministry of Finance 2021 with cost (cost 20, output 40, benefit 20, satisfaction 10)',
  },
  from: '2022-01-01',
  when: { cost: true, satisfaction: true },
  weights: figure(
    [
      categoryTemplate,
      {
        groups: [
          { codes: ['C'], weight: '20' },
          { codes: ['O'], weight: '40' },
          { codes: ['B'], weight: '20' },
          { codes: ['S'], weight: '10' },
        ],
        source: cite(caiyu2021101, 'weights'),
      },
    ],
    cite(caiyu2021101, 'weights'),
  ),
  bands: figure(
    [
      { title: { zh: '基本达成', en: 'mostly reached' }, from: '0.8', words: ['基本达成', '基本达成目标', '达成年度指标', '达成预期指标'] },
      { title: { zh: '部分达成', en: 'partly reached' }, from: '0.6', words: ['部分达成', '部分达成目标', '部分达成并具有一定效果'] },
      { title: { zh: '达成程度较低', en: 'little reached' }, from: '0', words: ['达成程度较低', '实现程度较低', '未达成且效果较差'] },
    ],
    cite(caiyu2021101, 'bands'),
  ),
};
