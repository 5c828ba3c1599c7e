/** Dates say their year: 明年 and 年底 are explained only by the day on which they were written. */
import type { Lexicon } from '../../lexicons/lexicon.ts';
import { partsOfAYear } from '../../lexicons/parts-of-a-year.ts';
import { relativeYears } from '../../lexicons/relative-years.ts';
import { wordPattern } from '../../facts/word-pattern.ts';
import { norm } from '../../norm.ts';
import { publishedForms } from '../../sources/published-forms.ts';
import { cite } from '../../sources/source.ts';
import type { Text } from '../../text.ts';
import { shown } from '../ask-rows.ts';
import { asPaper, examplePaper, objectivesPaper } from '../example-papers.ts';
import { cellAt, exampleRow, withRows } from '../example-rows.ts';
import { answer, type Asking, doesNotApply, type FoundFault, type PaperRule, type PaperSubject } from '../rule.ts';

/** 精神文明年度, 今后年度, 近年来年均, 过去年度 hold the letters and not the word. */
const yearShape = '(?<![文说声今以之此过将未历从现如]|(?<!今|明|后|来|去)年)(?:WORDS)(?!度|均|龄)[底末初内]?';
/** A year or a number stands before them: 2024年底, 三年内, 半年内, 当年年底. */
const partShape = String.raw`(?<![\d零〇一二两三四五六七八九十百几数多半近本当全该今明后来去年])(?:WORDS)`;
const yearsFrom: Readonly<Record<string, number>> = { 今: 0, 明: 1, 后: 2, 来: 1, 去: -1, 年: 0 };

const objectives = (overall: string) => asPaper({ ...objectivesPaper(null), objectives: { overall, items: [], measures: [] } });

export const datesNameTheirYear: PaperRule = {
  code: 'V-19',
  name: 'dates-name-their-year',
  subject: 'paper',
  title: { zh: '时间写明年份', en: 'Dates name their year' },
  source: [cite(publishedForms, 'seen-mistakes')],
  since: '2015-05-21',
  severity: 'warning',
  parameters: { relativeYears, partsOfAYear },
  advice: { zh: '请写明年份，如“2024年底前”。', en: 'Name the year, such as the end of 2024.' },
  why: {
    zh: '“明年”“年底”要看写于哪一天，公开以后读的人无从知道。',
    en: 'Words like “next year” depend on the day of writing, which a later reader does not know.',
  },
  check(subject, asking) {
    const texts = textsOf(subject);
    if (texts === null)
      return doesNotApply(
        subject.at,
        '只检查部门绩效目标文本和项目绩效目标表。',
        'Only department texts and target declarations are meant.',
      );
    const { fiscalYear } = subject.paper;
    return answer(texts.flatMap(({ at, text }) => relativeDatesIn(text, asking).map((found) => faultOf(at, text, found, fiscalYear))));
  },
  examples: {
    passes: [
      { name: 'year named', subject: objectives('2024年底前完工，三年内验收，半年内通车，当年年底付款。') },
      { name: 'the year of the budget', subject: objectives('当年完成86公里，全年无事故，本年底验收。') },
      { name: 'letters of other words', subject: objectives('精神文明年度检查，今后年度继续，近年来年均增长。') },
      { name: 'a form', subject: withRows([exampleRow('O.T', '完工', '2024年10月底前')]) },
      { name: 'another paper', subject: asPaper({ ...examplePaper(), kind: 'monitoring-report' }) },
    ],
    fails: [
      {
        name: 'three of them in one text; 明年底 is one',
        subject: objectives('明年6月开工，明年底完工，年底前付款。'),
        at: ['/papers/0/objectives/overall', '/papers/0/objectives/overall', '/papers/0/objectives/overall'],
        severity: 'hint',
      },
      {
        name: 'the year is not known',
        subject: asPaper(examplePaper({ purpose: '年内完工。' }, { fiscalYear: null })),
        at: ['/papers/0/project/purpose'],
        severity: 'warning',
      },
      {
        name: 'item, measure, goal, description and value',
        subject: asPaper(
          examplePaper(
            { objectives: ['年初开工'], indicators: [exampleRow('O.T', '完工', '去年', { description: '今年的工程' })] },
            { objectives: { overall: '', items: [{ title: '后年', text: '来年' }], measures: [{ title: '年末', text: '　' }] } },
          ),
        ),
        at: [
          '/papers/0/objectives/items/0/title',
          '/papers/0/objectives/items/0/text',
          '/papers/0/objectives/measures/0/title',
          '/papers/0/project/objectives/0',
          cellAt(0, '/description'),
          cellAt(0, '/target/raw'),
        ],
      },
    ],
    cannotTell: [],
  },
};

type Place = { readonly at: string; readonly text: string };

/** Part 1 of a department text, and purpose, goal, descriptions and values of a declaration. Null: neither. */
function textsOf({ paper, at }: PaperSubject): readonly Place[] | null {
  const { objectives: part1, project } = paper;
  const isDeclared = paper.kind === 'target-declaration' && paper.horizon === 'annual' && project !== null;
  if (part1 === null && !isDeclared) return null;
  const places: Place[] = [];
  if (part1 !== null) {
    places.push({ at: `${at}/objectives/overall`, text: part1.overall });
    for (const list of ['items', 'measures'] as const) {
      for (const [index, { title, text }] of part1[list].entries()) {
        places.push({ at: `${at}/objectives/${list}/${index}/title`, text: title }, { at: `${at}/objectives/${list}/${index}/text`, text });
      }
    }
  }
  if (!isDeclared) return places;
  places.push({ at: `${at}/project/purpose`, text: project.purpose });
  for (const [index, text] of project.objectives.entries()) places.push({ at: `${at}/project/objectives/${index}`, text });
  for (const [index, { description, target }] of project.indicators.entries()) {
    const row = `${at}/project/indicators/${index}`;
    places.push({ at: `${row}/description`, text: description }, { at: `${row}/target/raw`, text: target.raw });
  }
  return places;
}

function relativeDatesIn(text: string, asking: Asking): readonly string[] {
  if (!text.includes('年')) return [];
  const plain = norm(text);
  const find = (words: Lexicon, shape: string) => [...plain.matchAll(new RegExp(wordPattern(asking.of(words), shape), 'gu'))];
  return [...find(relativeYears, yearShape), ...find(partsOfAYear, partShape)].toSorted((a, b) => a.index - b.index).map(([word]) => word);
}

function faultOf(at: string, text: string, found: string, fiscalYear: number | null): FoundFault {
  const because: Text = {
    zh: `${shown(text)}中的“${found}”没有写明年份。`,
    en: `In ${shown(text)} the word “${found}” names no year.`,
  };
  if (fiscalYear === null) return { at, because };
  const year = fiscalYear + (yearsFrom[found[0] ?? ''] ?? 0);
  const better = `${year}年${found.replace(/^.?年/u, '')}`;
  return {
    at,
    severity: 'hint',
    because,
    advice: {
      zh: `按预算年度${fiscalYear}年推算是“${better}”，请写明。`,
      en: `By the fiscal year ${fiscalYear} it is “${better}”; write so.`,
    },
  };
}
