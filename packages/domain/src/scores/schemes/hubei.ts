/** Hubei, by a scoring note of provincial departments: 20 of execution, 40 of output, 40 of benefit and satisfaction; other bands. */
import { cite } from '../../sources/source.ts';
import { systemConfiguration } from '../../sources/system-configuration.ts';
import { figure, type ScoringScheme } from '../scheme.ts';
import { mof2020 } from './mof-2020.ts';

const note = cite(systemConfiguration, 'hubei-note');
const [best, middle, worst] = mof2020.bands.value;

export const hubei: ScoringScheme = {
  ...mof2020,
  id: 'hubei',
  title: { zh: '湖北（执行率20、产出40、效益和满意度40）', en: 'Hubei (execution 20, output 40, benefit and satisfaction 40)' },
  jurisdiction: ['42'],
  forms: ['hubei-self-evaluation'],
  executionWeight: figure('20', note),
  weights: figure(
    [
      {
        groups: [
          { codes: ['O', 'C'], weight: '40' },
          { codes: ['B', 'S'], weight: '40' },
        ],
        source: note,
      },
    ],
    note,
  ),
  formulas: figure('B', cite(systemConfiguration, 'formulas')),
  bands: figure(
    [best, middle, worst].flatMap((band, index) => (band === undefined ? [] : [{ ...band, from: ['0.8', '0.5', '0'][index] ?? '0' }])),
    note,
  ),
};
