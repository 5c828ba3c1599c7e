/** The goal (绩效目标) of a project as rules ask about it: its items, without those that are blank. */
import type { Project } from '../../exchange.ts';
import { withoutOrdinal } from '../../facts/ordinal.ts';
import { numbersIn, plainOf } from '../../facts/text-numbers.ts';
import { wordPattern } from '../../facts/word-pattern.ts';
import { measureWords } from '../../lexicons/measure-words.ts';
import { bare } from '../../norm.ts';
import { type Answer, type Asking, called, cannotTell, ofDeclaredProject, type PaperSubject } from '../rule.ts';

export type GoalItem = { readonly text: string; readonly at: string };

/** An item of an ordinal or of punctuation only is blank. */
export function goalItems({ objectives }: Project, at: string): readonly GoalItem[] {
  return objectives.flatMap((text, item) => (bare(withoutOrdinal(text)) === '' ? [] : [{ text, at: `${at}/objectives/${item}` }]));
}

/** Asks about the goal of a declared project. A blank goal is asked about by a rule of its own. */
export function ofGoal(subject: PaperSubject, ask: (items: readonly GoalItem[], project: Project, at: string) => Answer): Answer {
  return ofDeclaredProject(subject, (project, at) => {
    const items = goalItems(project, at);
    return items.length === 0 ? blankGoal(project, at) : ask(items, project, at);
  });
}

export function blankGoal(project: Project, at: string): Answer {
  return cannotTell(
    `${at}/objectives`,
    `项目${called(project)}的绩效目标空白，无从检查。`,
    `The goal of project ${called(project)} is blank, so there is nothing to ask about.`,
  );
}

/** Chinese numerals that count something; 第一批 is an ordinal. */
const numeral = '(?<![第一二两三四五六七八九十百千万])[一二两三四五六七八九十百千万]+[余多]?(?:WORDS)';

/** Where the numbers of a text begin: Arabic ones with a unit, and Chinese numerals before a measure word. */
export function numberPlaces(text: string, asking: Asking): readonly number[] {
  const pattern = wordPattern(asking.of(measureWords), numeral);
  const arabic = numbersIn(text).map(({ at }) => at);
  const chinese = [...plainOf(text).matchAll(new RegExp(pattern.source, 'gu'))].map(({ index }) => index);
  return [...arabic, ...chinese];
}
