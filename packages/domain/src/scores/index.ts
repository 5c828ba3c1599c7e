/** Scores of self-evaluations: schemes, workings, and what they look like in words and as data. */
export { chooseScheme, regionOf } from './choose-scheme.ts';
export { differs, isOff } from './differs.ts';
export { evaluateFormula } from './formula.ts';
export { type ExchangeScoreNode, type ExchangeScoreWorkings, scoreNode, scoreWorkings, workingsIn } from './exchange-workings.ts';
export { type SchemeFigure, type SchemeChanges, type SchemeFigures, type ScoringScheme, schemeWith } from './scheme.ts';
export { type SchemeView, schemeView, schemeViews } from './scheme-view.ts';
export { schemeById, schemes } from './schemes/index.ts';
export { isScored, scoreOf, type ScoreOptions } from './score-paper.ts';
export { nodesOf, type ScoreInput, type ScoreNode, type ScoreRule, type ScoreWorkings } from './workings.ts';
export { gradeSentence, type WorkingRow, workingRows, workingSentence } from './workings-text.ts';
