/** Sichuan, form 0013zp: 10 of execution, 90 shared by the indicators. */
import { sichuan0013zp } from '../../sources/sichuan-0013zp.ts';
import { cite } from '../../sources/source.ts';
import { systemConfiguration } from '../../sources/system-configuration.ts';
import { figure, type ScoringScheme } from '../scheme.ts';
import { mof2020 } from './mof-2020.ts';

const weights = cite(sichuan0013zp, 'weights');

export const sichuan510000: ScoringScheme = {
  ...mof2020,
  id: 'sichuan-510000',
  title: { zh: '四川（执行率10，各项指标共90）', en: 'Sichuan (execution 10, indicators 90 together)' },
  jurisdiction: ['51'],
  forms: ['sichuan-self-evaluation'],
  executionWeight: figure('10', weights),
  weights: figure([{ groups: [{ codes: ['O', 'C', 'B', 'S'], weight: '90' }], source: weights }], weights),
  formulas: figure('B', cite(systemConfiguration, 'formulas')),
};
