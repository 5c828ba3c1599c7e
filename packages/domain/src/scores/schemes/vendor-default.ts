/** The default of one system vendor: grades from 80, 70 and 60. Nobody gets it who does not ask for it; its level-1 weights were not seen. */
import { cite } from '../../sources/source.ts';
import { systemConfiguration } from '../../sources/system-configuration.ts';
import { figure, type ScoringScheme } from '../scheme.ts';
import { mof2020 } from './mof-2020.ts';

const seen = cite(systemConfiguration, 'other-cut-offs');

export const vendorDefault: ScoringScheme = {
  ...mof2020,
  id: 'vendor-default',
  title: { zh: '一家软件的默认设置（80、70、60分定级）', en: 'Default of one system (grades from 80, 70 and 60)' },
  onlyById: true,
  executionWeight: figure('10', seen),
  weights: figure(null, seen),
  cutOffs: figure(
    mof2020.cutOffs.value.map((cutOff, index) => ({ ...cutOff, from: ['80', '70', '60', '0'][index] ?? '0' })),
    seen,
  ),
};
