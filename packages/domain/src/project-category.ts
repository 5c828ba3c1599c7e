/**
 * Kind of project (项目类别): personnel (人员类), running costs (运转类: 公用经费 and 其他运转), specific targets (特定目标类).
 * As the paper prints it, else by the letter of a code of 21 characters. What the paper does not say is not guessed.
 * Source: 预算管理一体化规范; letters R and T were seen on published forms, Y is not confirmed.
 */
import type { Project } from './exchange.ts';
import { norm } from './norm.ts';
import type { Text } from './text.ts';

export type ProjectCategory = 'personnel' | 'running' | 'public-funds' | 'specific';

export const categoryText: Readonly<Record<ProjectCategory, Text>> = {
  personnel: { zh: '人员类', en: 'personnel' },
  running: { zh: '运转类', en: 'running costs' },
  'public-funds': { zh: '公用经费', en: 'office running costs' },
  specific: { zh: '特定目标类', en: 'specific targets' },
};

const labels = /项目(?:类别|类型|分类|属性)|支出类别|支出类型/u;
const words: readonly (readonly [RegExp, ProjectCategory])[] = [
  [/人员(?:类|经费|支出)/u, 'personnel'],
  [/公用经费/u, 'public-funds'],
  [/运转类/u, 'running'],
  [/特定目标/u, 'specific'],
];
const codeOf21 = /^\d{8}(?<letter>[A-Z])[0-9A-Z]{12}$/u;
const letters: Readonly<Record<string, ProjectCategory>> = { R: 'personnel', Y: 'running', T: 'specific' };

export function projectCategory({ code, name, others = [] }: Pick<Project, 'code' | 'name' | 'others'>): ProjectCategory | null {
  for (const { label, text } of others) {
    if (!labels.test(label)) continue;
    const found = categoryIn(norm(text));
    if (found !== null) return found;
  }
  const letter = codeOf21.exec(norm(code ?? ''))?.groups?.['letter'];
  const byCode = letter === undefined ? null : (letters[letter] ?? null);
  if (byCode !== null) return byCode;
  return /^(?:日常)?公用经费$/u.test(norm(name ?? '')) ? 'public-funds' : null;
}

function categoryIn(text: string): ProjectCategory | null {
  return words.find(([word]) => word.test(text))?.[1] ?? null;
}
