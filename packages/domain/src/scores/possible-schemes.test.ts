import { expect, it } from 'vitest';
import { evaluationExecution, evaluationPaper } from '../rules/example-papers.ts';
import { possibleSchemes } from './possible-schemes.ts';

const nowhere = evaluationPaper();
const twenty = evaluationPaper({ execution: evaluationExecution({ weight: '20' }) });
const coded = evaluationPaper({ code: '51142523T000008642317' });
const onForm = evaluationPaper({}, { form: 'hubei-self-evaluation' });

it.each([
  ['no place is said', nowhere, {}, ['mof-2020', 'wuhai', 'mof-2021-cost', 'mof-2021-nosat']],
  [
    'no place is said, and execution has the points of Hubei',
    twenty,
    {},
    ['mof-2020', 'hubei', 'wuhai', 'mof-2021-cost', 'mof-2021-nosat'],
  ],
  ['the year is before 2022', evaluationPaper({}, { fiscalYear: 2021 }), {}, ['mof-2020', 'wuhai']],
  ['a region is said', nowhere, { region: '130000' }, ['mof-2020']],
  ['a scheme is asked for', nowhere, { scheme: 'hubei' }, ['hubei']],
  ['the code says the region', coded, {}, ['sichuan-510000']],
  ['the form says it', onForm, {}, ['hubei']],
] as const)('where %s', (_, paper, asked, ids) => {
  expect(possibleSchemes(paper, asked).map(({ id }) => id)).toEqual(ids);
});
