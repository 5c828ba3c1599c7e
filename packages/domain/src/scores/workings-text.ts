/** Workings in words: each node as one sentence, and the whole tree as the rows of a table. */
import type { Language, Text } from '../text.ts';
import { say } from '../text.ts';
import type { ScoreInput, ScoreNode, ScoreWorkings } from './workings.ts';

export type WorkingRow = {
  /** 0 for the total. */
  readonly depth: number;
  readonly title: string;
  /** Printed; empty where there is none. */
  readonly weight: string;
  readonly target: string;
  readonly actual: string;
  /** The formula with its numbers: 10 × 90 ÷ 95. Empty where nothing is calculated. */
  readonly working: string;
  readonly result: string;
  readonly printed: string;
  readonly difference: string;
  readonly note: string;
  /** Pointer of the printed score. */
  readonly at: string;
};

const letters = /[a-z]+\d*/gu;
const sign = /[+−×÷]/u;

/** 养护里程：未达到指标值，按比例得分，10 × 90 ÷ 95 = 9.47（四舍五入，2位小数）；打印得分9.5，相差0.03，在允许误差内。 */
export function workingSentence(node: ScoreNode, language: Language): string {
  const isEnglish = language === 'en';
  const title = say(node.title, language).trim();
  const because = say(node.because, language);
  const head = isEnglish ? `${title}: ${because}` : `${title}：${because}`;
  const worked = node.result === null ? '' : `${isEnglish ? ', ' : '，'}${equation(node, language)}`;
  const more = [...printedParts(node, language), ...node.remarks.map(({ text }) => say(text, language))];
  return `${[head + worked, ...more].join(isEnglish ? '; ' : '；')}${isEnglish ? '.' : '。'}`;
}

/** The grade as a sentence. */
export function gradeSentence({ grade, total }: ScoreWorkings, language: Language): string {
  const { result, from, printed, agrees } = grade;
  const isEnglish = language === 'en';
  const beside =
    printed === null
      ? ''
      : isEnglish
        ? `; printed “${printed.text}”${agreement(agrees, ', which agrees', ', which differs')}`
        : `；打印的等级为“${printed.text}”${agreement(agrees, '，一致', '，不一致')}`;
  if (result === null || from === null) return isEnglish ? `No grade without a total${beside}.` : `没有总分，无法定级${beside}。`;
  return isEnglish
    ? `Grade: ${result.en} (${total.result} points, from ${from})${beside}.`
    : `等级：${result.zh}（${total.result}分，${from}分起）${beside}。`;
}

function agreement(agrees: boolean | null, yes: string, no: string): string {
  return agrees === null ? '' : agrees ? yes : no;
}

/** The tree in the order of the paper, the total first. */
export function workingRows({ total }: ScoreWorkings, language: Language): readonly WorkingRow[] {
  const rows: WorkingRow[] = [];
  const add = (node: ScoreNode, depth: number): void => {
    rows.push(rowOf(node, depth, language));
    for (const child of node.children) add(child, depth + 1);
  };
  add(total, 0);
  return rows;
}

function rowOf(node: ScoreNode, depth: number, language: Language): WorkingRow {
  const raw = (symbol: string) => inputOf(node, symbol)?.raw ?? '';
  return {
    depth,
    title: say(node.title, language).trim(),
    weight: inputOf(node, 'w')?.value ?? '',
    target: raw('t') || raw('b'),
    actual: raw('a'),
    working: node.result === null || node.rule === 'by-person' || !sign.test(withNumbers(node)) ? '' : withNumbers(node),
    result: node.result ?? '',
    printed: node.printed ?? '',
    difference: node.difference ?? '',
    note: [...(node.result === null || node.rule === 'by-person' ? [node.because] : []), ...node.remarks.map(({ text }) => text)]
      .map((text) => say(text, language))
      .join(language === 'en' ? '; ' : '；'),
    at: node.at,
  };
}

function inputOf({ inputs }: ScoreNode, symbol: string): ScoreInput | undefined {
  return inputs.find((input) => input.symbol === symbol);
}

/** A full mark and a score that a person gave need no working. */
function equation(node: ScoreNode, language: Language): string {
  const isEnglish = language === 'en';
  const numbers = withNumbers(node);
  const isPlain = node.rule === 'by-person' || !sign.test(numbers);
  if (isPlain) return isEnglish ? `${node.result ?? ''} points` : `得${node.result ?? ''}分`;
  const rounded = isEnglish ? ` (rounded to ${node.rounding} places)` : `（四舍五入，${node.rounding}位小数）`;
  return `${numbers} = ${node.result ?? ''}${numbers.includes('÷') ? rounded : ''}`;
}

function withNumbers({ formula, inputs }: ScoreNode): string {
  return formula.replaceAll(letters, (letter) => inputs.find(({ symbol }) => symbol === letter)?.value ?? letter);
}

function printedParts({ printed, difference, isWithinTolerance, bounds }: ScoreNode, language: Language): readonly string[] {
  const isEnglish = language === 'en';
  const range: Text | null =
    bounds === null
      ? null
      : {
          zh: `可评${bounds.atLeast}到${bounds.atMost}分${bounds.isBelowMost ? `（不含${bounds.atMost}）` : ''}`,
          en: `from ${bounds.atLeast} to ${bounds.isBelowMost ? 'below ' : ''}${bounds.atMost} points`,
        };
  const allowed = range === null ? [] : [say(range, language)];
  if (printed === null) return allowed;
  if (difference === null || isWithinTolerance === null) return [...allowed, isEnglish ? `printed ${printed}` : `打印得分${printed}`];
  if (/^[-0.]+$/u.test(difference)) return [...allowed, isEnglish ? `printed ${printed}, the same` : `打印得分${printed}，一致`];
  const size = difference.replace(/^-/u, '');
  return [
    ...allowed,
    isEnglish
      ? `printed ${printed}, ${size} apart, ${isWithinTolerance ? 'within' : 'beyond'} what rounding allows`
      : `打印得分${printed}，相差${size}，${isWithinTolerance ? '在允许误差内' : '超出允许误差'}`,
  ];
}
