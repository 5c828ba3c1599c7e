/** What a page runs by itself: the same rules and the same correction as the server. Import it before anything else of this room. */
import './zod-without-eval.ts';

export { check } from './check.ts';
export { correct } from './correct.ts';
export type { Paper } from './exchange.ts';
export type { Finding } from './finding.ts';
export type { Remark } from './rules/rule.ts';
export { ruleByCode } from './rules/index.ts';
export { type Language, say, type Text } from './text.ts';
