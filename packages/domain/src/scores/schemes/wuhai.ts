/** Wuhai of Inner Mongolia: declarations show 90 points, 10 are kept for execution. */
import { publishedForms } from '../../sources/published-forms.ts';
import { cite } from '../../sources/source.ts';
import { figure, type ScoringScheme } from '../scheme.ts';
import { categoryTemplate, mof2020 } from './mof-2020.ts';

const seen = cite(publishedForms, 'wuhai-weights');

export const wuhai: ScoringScheme = {
  ...mof2020,
  id: 'wuhai',
  title: {
    zh: '内蒙古乌海（产出50、效益30、满意度10，另留执行率10）',
    en: 'Wuhai (output 50, benefit 30, satisfaction 10, and 10 kept for execution)',
  },
  jurisdiction: ['1503'],
  executionWeight: figure('10', seen),
  weights: figure(
    [
      categoryTemplate,
      {
        groups: [
          { codes: ['O', 'C'], weight: '50' },
          { codes: ['B'], weight: '30' },
          { codes: ['S'], weight: '10' },
        ],
        source: seen,
      },
    ],
    seen,
  ),
};
