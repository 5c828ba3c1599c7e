/** The grade (评价等级) that a paper prints in a cell of its own or says in its conclusion. */
import type { OtherCell } from '../exchange.ts';
import { norm } from '../norm.ts';

export type PrintedGrade = { readonly grade: string; readonly text: string; readonly at: string };

const gradeLabel = /(?:等级|等次|评级|档次)/u;
const conclusionLabel = /结论|总评|总体评价/u;
const inConclusion = /(?:等级|等次|评级|档次|评价结果|自评结果)(?:评定)?(?:为|是|:)?["“'「【]?(?<grade>优秀|良好|中等|较差|优|良|中|差)/u;
const inCell = /^["“'「【]?(?<grade>优秀|良好|中等|较差|优|良|中|差)["”'」】]?(?:等|级|档)?[。.]?$/u;

/** Null where none is printed. `at` is the pointer of the project or department. */
export function printedGrade(others: readonly OtherCell[], at: string): PrintedGrade | null {
  for (const [index, { label, text }] of others.entries()) {
    const words = norm(text);
    const found = gradeLabel.test(norm(label)) ? inCell.exec(words) : conclusionLabel.test(norm(label)) ? inConclusion.exec(words) : null;
    const grade = found?.groups?.['grade'];
    if (grade !== undefined) return { grade: plainGrade(grade), text, at: `${at}/others/${index}/text` };
  }
  return null;
}

function plainGrade(word: string): string {
  return word === '较差' ? '差' : word.slice(0, 1);
}
