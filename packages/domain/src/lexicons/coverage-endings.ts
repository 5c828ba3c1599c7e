import { lexicon } from './lexicon.ts';

/** Ratios that some indicator libraries list under quantity. Source: indicator libraries. */
export const coverageEndings = lexicon({ zh: '可作数量指标的比率', en: 'ratios that count as quantity' }, '2015-05-21', 'form', ['覆盖率']);
