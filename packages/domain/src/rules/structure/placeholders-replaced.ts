/** Nothing of the blank template is left: 指标1： without a text, XX, 某某, ○○, 待填, or 详见附件 alone. */
import type { Indicator, Project } from '../../exchange.ts';
import { wordPattern } from '../../facts/word-pattern.ts';
import { placeholders, wholePlaceholders } from '../../lexicons/placeholders.ts';
import { norm } from '../../norm.ts';
import { caiyu201588 } from '../../sources/caiyu-2015-88.ts';
import { publishedForms } from '../../sources/published-forms.ts';
import { cite } from '../../sources/source.ts';
import { asPaper, exampleIndicator, examplePaper } from '../example-papers.ts';
import { answer, type Asking, called, type FoundFault, ofDeclaredProject, type PaperRule, rowCalled } from '../rule.ts';

/** Latin letters beside it make a word of it; a run is one placeholder. */
const anywhere = '(?<![A-Za-z0-9])(?:WORDS)+[Xx○*]?(?![A-Za-z0-9])';
const whole = '^(?:WORDS)[。.;,]?$';
const numbered = /^(?:指标|目标|任务)\d*:?$|^[.⋯]{2,}$/u;

export const placeholdersReplaced: PaperRule = {
  code: 'S-12',
  name: 'placeholders-replaced',
  subject: 'paper',
  title: { zh: '没有残留的模板占位内容', en: 'No placeholder of the template is left' },
  source: [cite(caiyu201588, 'review-completeness'), cite(publishedForms, 'seen-mistakes')],
  since: '2015-05-21',
  severity: 'error',
  parameters: { placeholders, wholePlaceholders },
  advice: { zh: '请填写实际内容；没有内容的行请删除。', en: 'Put in what is meant; delete a row that is not needed.' },
  why: {
    zh: '留着模板内容的项目等于没有填写，也无法审核。',
    en: 'What still holds the template was not filled in and cannot be reviewed.',
  },
  check: (subject, asking) =>
    ofDeclaredProject(subject, (project, at) =>
      answer([
        ...fieldsOf(project, at).flatMap<FoundFault>(({ text, place, field }) => {
          if (!isPlaceholder(text, asking)) return [];
          const because = {
            zh: `项目${called(project)}的${field.zh}“${text.trim()}”含有模板占位内容。`,
            en: `The ${field.en} of project ${called(project)}, “${text.trim()}”, holds a placeholder of the template.`,
          };
          return [{ at: place, because }];
        }),
        ...project.indicators.flatMap<FoundFault>((row, index) => {
          const cell = cellsOf(row).find(({ text, isOne }) => isOne || isPlaceholder(text, asking));
          if (cell === undefined) return [];
          const { zh, en } = rowCalled(index, row.name);
          const because = {
            zh: `项目${called(project)}${zh}中的“${cell.text.trim()}”是模板占位内容。`,
            en: `In ${en} of project ${called(project)} “${cell.text.trim()}” is a placeholder of the template.`,
          };
          return [{ at: `${at}/indicators/${index}/${cell.at}`, because }];
        }),
      ]),
    ),
  examples: {
    passes: [
      { name: 'filled in', subject: asPaper(examplePaper()) },
      { name: '×× inside a name may be one made anonymous', subject: asPaper(examplePaper({ name: '××村道路养护' })) },
      { name: 'letters that are a word', subject: asPaper(examplePaper({ purpose: '更换XXL号防护服和LXX型路灯。' })) },
      { name: 'an annex named in a sentence', subject: asPaper(examplePaper({ purpose: '养护县道，清单详见附件一。' })) },
    ],
    fails: [
      { name: 'XX in the name', subject: asPaper(examplePaper({ name: 'ＸＸ乡道路养护' })), at: ['/papers/0/project/name'] },
      { name: '某某 in the purpose', subject: asPaper(examplePaper({ purpose: '养护某某路。' })), at: ['/papers/0/project/purpose'] },
      { name: 'three in a row', subject: asPaper(examplePaper({ purpose: '养护xxx路。' })), at: ['/papers/0/project/purpose'] },
      {
        name: '待填 in the second goal',
        subject: asPaper(examplePaper({ objectives: ['完成养护', '待填'] })),
        at: ['/papers/0/project/objectives/1'],
      },
      { name: 'an annex alone', subject: asPaper(examplePaper({ objectives: ['详见附件。'] })), at: ['/papers/0/project/objectives/0'] },
      { name: 'a number of the template', subject: asPaper(withRow('指标1：', '≥2公里')), at: ['/papers/0/project/indicators/0/name'] },
      { name: 'dots', subject: asPaper(withRow('……', '≥2公里')), at: ['/papers/0/project/indicators/0/name'] },
      { name: 'stars in the value', subject: asPaper(withRow('养护里程', '≥**公里')), at: ['/papers/0/project/indicators/0/target/raw'] },
      { name: 'crosses alone', subject: asPaper(withRow('××', '≥2公里')), at: ['/papers/0/project/indicators/0/name'] },
      { name: 'name and value are one finding', subject: asPaper(withRow('指标2', 'XX')), at: ['/papers/0/project/indicators/0/name'] },
      {
        name: 'in description and basis',
        subject: asPaper(
          examplePaper({
            indicators: [
              { ...exampleIndicator('产出指标', '数量指标', '养护里程', '≥2公里'), description: 'XX路' },
              { ...exampleIndicator('产出指标', '数量指标', '修复桥梁', '≥2座'), basis: '待定' },
            ],
          }),
        ),
        at: ['/papers/0/project/indicators/0/description', '/papers/0/project/indicators/1/basis'],
      },
    ],
    cannotTell: [],
  },
};

function withRow(name: string, raw: string) {
  return examplePaper({ indicators: [exampleIndicator('产出指标', '数量指标', name, raw)] });
}

function isPlaceholder(printed: string, asking: Asking): boolean {
  const text = norm(printed);
  return (
    wordPattern(asking.of(placeholders), anywhere).test(text) ||
    wordPattern(asking.of(wholePlaceholders), whole).test(text) ||
    numbered.test(text)
  );
}

function fieldsOf({ name, purpose, objectives }: Project, at: string) {
  return [
    { text: name ?? '', place: `${at}/name`, field: { zh: '名称', en: 'name' } },
    { text: purpose, place: `${at}/purpose`, field: { zh: '资金用途', en: 'purpose' } },
    ...objectives.map((text, index) => ({ text, place: `${at}/objectives/${index}`, field: { zh: '绩效目标', en: 'goal' } })),
  ];
}

function cellsOf({ name, target, description, basis }: Indicator) {
  return [
    { text: name, at: 'name', isOne: false },
    { text: target.raw, at: 'target/raw', isOne: target.value.kind === 'placeholder' },
    { text: description, at: 'description', isOne: false },
    { text: basis, at: 'basis', isOne: false },
  ];
}
