/** Workings as data, in the language asked for: what `jixiao score --json` prints and the API returns. */
import { z } from 'zod';
import { decimal, findingSource } from '../exchange.ts';
import { cited } from '../sources/cited.ts';
import { type Language, say } from '../text.ts';
import { gradeSentence, workingSentence } from './workings-text.ts';
import type { ScoreNode, ScoreWorkings } from './workings.ts';

const scoreInput = z.object({
  symbol: z.string(),
  name: z.string(),
  value: decimal.nullable(),
  raw: z.string().nullable(),
  unit: z.string().nullable(),
  at: z.string().nullable(),
});

export const scoreNode = z.object({
  rule: z.enum(['total', 'category', 'execution', 'met', 'short', 'over', 'over-twice', 'over-zero', 'steps', 'by-person']),
  title: z.string(),
  sentence: z.string(),
  at: z.string(),
  inputs: z.array(scoreInput),
  formula: z.string(),
  rounding: z.int(),
  result: decimal.nullable(),
  because: z.string(),
  bounds: z.object({ atLeast: decimal, atMost: decimal, isBelowMost: z.boolean() }).nullable(),
  printed: decimal.nullable(),
  difference: decimal.nullable(),
  isWithinTolerance: z.boolean().nullable(),
  remarks: z.array(z.object({ code: z.enum(['over-achieved', 'assumed', 'outside-band', 'outside-weight']), text: z.string() })),
  source: z.array(findingSource),
  get children() {
    return z.array(scoreNode);
  },
});

export const scoreWorkings = z.object({
  scheme: z.object({ id: z.string(), title: z.string(), because: z.string() }),
  at: z.string(),
  total: scoreNode,
  grade: z.object({
    sentence: z.string(),
    result: z.string().nullable(),
    from: decimal.nullable(),
    printed: z.object({ text: z.string(), at: z.string() }).nullable(),
    agrees: z.boolean().nullable(),
    source: z.array(findingSource),
  }),
});

export type ExchangeScoreNode = z.infer<typeof scoreNode>;
export type ExchangeScoreWorkings = z.infer<typeof scoreWorkings>;

export function workingsIn(workings: ScoreWorkings, language: Language): ExchangeScoreWorkings {
  const { scheme, grade } = workings;
  return {
    scheme: { id: scheme.id, title: say(scheme.title, language), because: say(scheme.because, language) },
    at: workings.at,
    total: nodeIn(workings.total, language),
    grade: {
      sentence: gradeSentence(workings, language),
      result: grade.result === null ? null : say(grade.result, language),
      from: grade.from,
      printed: grade.printed,
      agrees: grade.agrees,
      source: grade.source.map((citation) => cited(citation, language)),
    },
  };
}

function nodeIn(node: ScoreNode, language: Language): ExchangeScoreNode {
  return {
    rule: node.rule,
    title: say(node.title, language),
    sentence: workingSentence(node, language),
    at: node.at,
    inputs: node.inputs.map((input) => ({ ...input, name: say(input.name, language) })),
    formula: node.formula,
    rounding: node.rounding,
    result: node.result,
    because: say(node.because, language),
    bounds: node.bounds,
    printed: node.printed,
    difference: node.difference,
    isWithinTolerance: node.isWithinTolerance,
    remarks: node.remarks.map(({ code, text }) => ({ code, text: say(text, language) })),
    source: node.source.map((citation) => cited(citation, language)),
    children: node.children.map((child) => nodeIn(child, language)),
  };
}
