/** Without a satisfaction indicator (财预〔2021〕101号, not checked): its 10 points go to benefit. */
import { caiyu2021101 } from '../../sources/caiyu-2021-101.ts';
import { cite } from '../../sources/source.ts';
import { figure, type ScoringScheme } from '../scheme.ts';
import { categoryTemplate } from './mof-2020.ts';
import { mof2021Cost } from './mof-2021-cost.ts';

export const mof2021NoSatisfaction: ScoringScheme = {
  ...mof2021Cost,
  id: 'mof-2021-nosat',
  title: { zh: '财政部2021年，不设满意度指标（效益加10分）', en: 'Ministry of Finance 2021 without satisfaction (benefit has 10 more)' },
  when: { satisfaction: false },
  weights: figure(
    [
      categoryTemplate,
      {
        when: { cost: true },
        groups: [
          { codes: ['C'], weight: '20' },
          { codes: ['O'], weight: '40' },
          { codes: ['B'], weight: '30' },
        ],
        source: cite(caiyu2021101, 'weights'),
      },
      {
        groups: [
          { codes: ['O', 'C'], weight: '50' },
          { codes: ['B'], weight: '40' },
        ],
        source: cite(caiyu2021101, 'weights'),
      },
    ],
    cite(caiyu2021101, 'weights'),
  ),
};
