/**
 * Which official form a found form is: by what it is about, what its columns ask, the words it prints and its title. The evidence is kept with its
 * places. What is none of the known forms is read by its words all the same, and says so.
 */
import { noForm, type Origin, type PaperKind } from '@jixiao/domain';
import type { Cell } from './blocks.ts';
import type { Form } from './form.ts';
import { forms } from './forms/index.ts';
import { otherForms } from './forms/other.ts';
import { labelOf, plain } from './labels.ts';
import { formLayout, type Layouts, noLayouts } from './layouts.ts';
import { originOf, type Place } from './origin-of.ts';
import type { FoundForm, Row } from './recognise.ts';
import { fundsWords, headLabel, headWords, isHeadWord, isOneOf, monitoringWords } from './vocabulary.ts';

export type Evidence = { readonly text: string; readonly origin: Origin };
export type Choice = {
  readonly form: Form;
  readonly evidence: readonly Evidence[];
  /** False where the form is none of the known ones. */
  readonly isKnown: boolean;
  /** Names of known forms that come next to it. */
  readonly others: readonly string[];
  /** Labels that the form prints: what a remembered correction knows it by. */
  readonly layout: string;
  /** True where a person said which form it is. */
  readonly corrected: boolean;
};

type Printed = ReadonlyMap<string, Place>;

export function whichForm(found: FoundForm, layouts: Layouts = noLayouts): Choice {
  const layout = layoutOf(found);
  const said = layouts.formOf(layout);
  const form = said === null ? undefined : [...forms, ...Object.values(otherForms)].find(({ id }) => id === said);
  const evidence = found.title === null ? [] : [found.title];
  if (form !== undefined) return { form, evidence, isKnown: true, others: [], layout, corrected: true };
  return { ...byLabels(found), layout, corrected: false };
}

/** Whether a person said that this layout is no form at all. */
export function isNoForm(found: FoundForm, layouts: Layouts): boolean {
  return layouts.formOf(layoutOf(found)) === noForm;
}

export function layoutOf(found: FoundForm): string {
  const head = found.head.flatMap((row) => row.own.filter((cell) => isHeadWord(cell.text)).map((cell) => labelOf(cell.text)));
  return formLayout([
    ...head,
    ...headerOf(found)
      .map((cell) => labelOf(cell.text))
      .filter((label) => label !== ''),
  ]);
}

function headerOf({ columns, duties }: FoundForm): readonly Cell[] {
  return columns?.header ?? duties?.header.cells ?? [];
}

function byLabels(found: FoundForm): Omit<Choice, 'layout' | 'corrected'> {
  const printed = printedLabels(found);
  const kind = kindOf(found, printed);
  const title = found.title === null ? '' : plain(found.title.text).replace(/(?:\([^()]*\))+$/, '');
  const isWide = found.columns !== null && found.columns.left !== null;
  const ranked = forms
    .filter((form) => form.kind === kind && (form.grid.medium === true) === isWide && (form.list === true) === found.given.size > 0)
    .map((form) => ({ form, words: form.marks.filter((mark) => printed.has(labelOf(mark))), titled: form.titlePattern.test(title) }))
    .map((entry) => ({ ...entry, share: shareOf(entry.form, entry.words) }))
    .map((entry) => ({ ...entry, isForeign: foreignWords(entry.form, printed).length > 0, score: scoreOf(entry, printed) }))
    .sort((one, other) => other.score - one.score || other.share - one.share);
  const [best, ...rest] = ranked;
  const titleEvidence = found.title === null ? [] : [found.title];
  if (best !== undefined && best.words.length >= 2 && best.share >= (best.isForeign ? 0.8 : best.titled ? 0.25 : 0.5)) {
    const places = best.words.flatMap((word): Evidence[] => {
      const place = printed.get(labelOf(word));
      return place === undefined ? [] : [{ text: word, origin: originOf(place) }];
    });
    return {
      form: best.form,
      evidence: [...(best.titled ? titleEvidence : []), ...places],
      isKnown: true,
      others: rest.filter(({ score }) => score === best.score).map(({ form }) => form.name.zh),
    };
  }
  const header = (found.indicators[0]?.columns.header ?? found.duties?.header.cells ?? []).filter((cell) => cell.text !== '');
  const table = (found.indicators[0]?.row ?? found.duties?.rows[0])?.table;
  const columns = table === undefined ? [] : header.map((cell) => ({ text: cell.text, origin: originOf({ cell, table }) }));
  return {
    form: otherForms[kind],
    evidence: [...titleEvidence, ...columns],
    isKnown: false,
    others: ranked
      .filter(({ words }) => words.length > 0)
      .slice(0, 2)
      .map(({ form }) => form.name.zh),
  };
}

/** How much each word of a form says: words that many forms of its kind print say little of which one it is. Worked out once a form. */
const telling = new WeakMap<Form, ReadonlyMap<string, number>>();

function tellingWords(form: Form): ReadonlyMap<string, number> {
  const before = telling.get(form);
  if (before !== undefined) return before;
  const alike = forms.filter(({ kind }) => kind === form.kind);
  const words = new Map(form.marks.map((word) => [word, 1 / alike.filter(({ marks }) => marks.includes(word)).length]));
  telling.set(form, words);
  return words;
}

function weight(form: Form, words: readonly string[]): number {
  const told = tellingWords(form);
  return words.reduce((sum, word) => sum + (told.get(word) ?? 0), 0);
}

/** The share of its words that are there, then how much they say, the title, and words of other forms against it. */
function scoreOf(
  {
    form,
    words,
    share,
    titled,
  }: { readonly form: Form; readonly words: readonly string[]; readonly share: number; readonly titled: boolean },
  printed: Printed,
): number {
  return share * 10 + weight(form, words) * 0.1 + (titled ? 1 : 0) - foreignWords(form, printed).length * 3;
}

function foreignWords(form: Form, printed: Printed): readonly string[] {
  return form.foreign.filter(
    (word) => printed.has(labelOf(word)) || [...printed.keys()].some((label) => label.length <= 20 && label.startsWith(word)),
  );
}

function shareOf(form: Form, words: readonly string[]): number {
  return weight(form, words) / weight(form, form.marks);
}

/** Every short text that the form prints, as a label, with its place. */
function printedLabels(found: FoundForm): Printed {
  const printed = new Map<string, Place>();
  const take = (cells: readonly Cell[], row: Row): void => {
    for (const cell of cells) {
      const label = headLabel(cell.text);
      for (const word of [label, label.replace(/^其中:/, '')])
        if (word !== '' && word.length <= 24 && !printed.has(word)) printed.set(word, { cell, table: row.table });
    }
  };
  for (const row of [...found.head, ...found.tail]) take(row.own, row);
  const [first] = [...found.indicators.map(({ row }) => row), ...found.head];
  if (first !== undefined) take(found.columns?.header ?? [], first);
  for (const { row } of found.indicators) take(row.own.slice(0, 1), row);
  return printed;
}

const evaluationWords = [
  ...fundsWords.actual.slice(0, 4),
  '执行率',
  '预算执行率',
  '得分',
  '自评得分',
  '实际完成值',
  '全年实际值',
  '完成值',
  '实际完成情况',
  '未完成原因分析',
];

function kindOf(found: FoundForm, printed: Printed): PaperKind {
  if (found.duties !== null) return 'department-targets';
  const labels = [...printed.keys()];
  const has = (names: readonly (string | RegExp)[]): boolean => labels.some((label) => isOneOf(names, label));
  const title = plain(found.title?.text ?? '');
  const isProject = has(headWords['/name']) || has(headWords['/code']) || found.given.size > 0;
  const isDepartment = !isProject && (has(headWords['#department']) || /整体|部门绩效|单位绩效/.test(title));
  if (has(monitoringWords) || /监控(?:情况)?表$/.test(title)) return isDepartment ? 'department-self-evaluation' : 'monitoring-report';
  const { columns } = found;
  const isEvaluation =
    columns?.of.has('/actual/raw') === true ||
    columns?.of.has('/score') === true ||
    /自评/.test(title) ||
    (has(evaluationWords) && /评价/.test(title)) ||
    has(fundsWords.actual.slice(0, 3));
  if (isDepartment) return isEvaluation ? 'department-self-evaluation' : 'department-targets';
  return isEvaluation ? 'self-evaluation' : 'target-declaration';
}
