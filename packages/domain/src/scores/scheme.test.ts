import { describe, expect, it } from 'vitest';
import { evaluationPaper } from '../rules/example-papers.ts';
import { chooseScheme, regionOf } from './choose-scheme.ts';
import { fits, type PaperHas, weightsFor } from './scheme.ts';
import { schemeById } from './schemes/index.ts';

const has = (change: Partial<PaperHas> = {}): PaperHas => ({ cost: false, satisfaction: false, category: null, ...change });

describe('weights of level 1', () => {
  it.each<readonly [Parameters<typeof fits>[0], PaperHas, boolean]>([
    [undefined, has(), true],
    [null, has(), true],
    [{}, has({ cost: true }), true],
    [{ cost: true }, has({ cost: true }), true],
    [{ cost: true }, has(), false],
    [{ cost: false }, has(), true],
    [{ satisfaction: true }, has({ cost: true }), false],
    [{ cost: true, satisfaction: true }, has({ cost: true }), false],
    [{ categories: ['personnel'] }, has({ category: 'personnel' }), true],
    [{ categories: ['personnel'] }, has({ category: 'public-funds' }), false],
    [{ categories: ['personnel'] }, has(), false],
  ])('%j for %j: %s', (when, paper, isMeant) => {
    expect(fits(when, paper)).toBe(isMeant);
  });

  it('are the first that fit, or none', () => {
    const [nosat, vendor] = [schemeById('mof-2021-nosat'), schemeById('vendor-default')];
    if (nosat === null || vendor === null) throw new Error('no scheme');
    const groups = (paper: PaperHas) => weightsFor(nosat, paper)?.groups.map(({ weight }) => weight);
    expect([groups(has({ cost: true })), groups(has()), groups(has({ category: 'personnel' }))]).toEqual([
      ['20', '40', '30'],
      ['50', '40'],
      ['90'],
    ]);
    expect(weightsFor(vendor, has())).toBeNull();
  });
});

describe('why a scheme', () => {
  it.each([
    ['as asked for', { scheme: 'hubei' }, {}, 'as asked for'],
    ['by the region', { region: '420100' }, {}, 'by the region 420100'],
    ['by the form', {}, { form: 'hubei-self-evaluation' }, 'by the form'],
    ['by the year', {}, {}, 'by the year and what the paper has'],
    ['the earliest', {}, { fiscalYear: 2019 }, 'no scheme is known for the year; the earliest is taken'],
  ] as const)('%s', (_, asked, paper, en) => {
    const { because } = chooseScheme(evaluationPaper({}, paper), asked);
    expect(because.en).toBe(en);
    expect(because.zh).toMatch(/\p{Script=Han}/u);
  });

  it.each([
    ['51142523T000008642317', '511425'],
    [' 51142523T000008642317 ', '511425'],
    ['151142523T000008642317', null],
    ['51142523T0000086423171', null],
    ['51142523T00000864231', null],
    ['511425', null],
    [null, null],
  ])('by the region of the code %s: %s', (code, region) => {
    expect(regionOf(evaluationPaper({ code }))).toBe(region);
  });

  it('by no region where there is no project', () => {
    expect(regionOf({ project: null })).toBeNull();
  });
});
