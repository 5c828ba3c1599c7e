/**
 * The wording of review opinions (审核意见) as data: one sentence each, with its parts in braces. To change how an office writes, change this file.
 * Opinions are questions to the unit; none of them judges a person.
 */
import type { Language, Text } from '@jixiao/domain';

export const opinionTemplates = {
  title: { zh: '{year}绩效目标审核意见', en: 'Review of the performance targets{year}' },
  otherTitle: { zh: '{year}绩效文本审核意见', en: 'Review of the performance papers{year}' },
  addressee: { zh: '{unit}：', en: 'To {unit}:' },
  scope: {
    zh: '你单位{year}绩效目标共{projects}个项目、预算{amount}万元。',
    en: 'Your targets{year} cover {projects} projects with a budget of {amount} 万元.',
  },
  /** Where no money is declared: self-evaluations, monitoring. */
  otherScope: { zh: '你单位{year}绩效文本共{projects}个项目。', en: 'Your papers{year} cover {projects} projects.' },
  opening: {
    zh: '{scope}经核对，提出以下意见，请逐条研究修改；确有依据的，请说明理由。',
    en: '{scope} Please look into each of the following; where it is right as it stands, say why.',
  },
  clean: { zh: '{scope}经核对，没有需要修改的意见。', en: '{scope} There is nothing to change.' },
  project: { zh: '{ordinal}、{project}{details}', en: '{ordinal}. {project}{details}' },
  details: { zh: '（{list}）', en: ' ({list})' },
  one: { zh: '{number}．{question}{advice}{source}', en: '{number}. {question} {advice} {source}' },
  several: {
    zh: '{number}．{rule}（共{count}处）：如{question}{advice}{source}',
    en: '{number}. {rule} ({count} places), such as: {question} {advice} {source}',
  },
  source: { zh: '依据：{source}。', en: 'By: {source}.' },
  without: { zh: '以下{count}个项目没有意见：{list}。', en: 'Nothing is asked about {count} projects: {list}.' },
  sources: { zh: '所引依据及核对情况：{list}。', en: 'Sources and how sure they are: {list}.' },
  closing: {
    zh: '以上意见按公开的制度和表格提出，是对文本的疑问，不是对任何个人的评价。',
    en: 'These opinions follow published rules and forms. They put questions about a text and judge nobody.',
  },
} as const satisfies Readonly<Record<string, Text>>;

/** How questions begin with the name of the project, which the heading has said. In English the sentence would not stand without it. */
export const nameBeforeQuestion: Readonly<Record<Language, string>> = { 'zh-CN': '项目“{project}”', en: '' };

export type OpinionTemplate = keyof typeof opinionTemplates;

/** A template with its parts put in. A part that is not given stays empty. */
export function filled(template: string, parts: Readonly<Record<string, string | number>>): string {
  return template
    .replaceAll(/\{(\w+)\}/gu, (_, name: string) => String(parts[name] ?? ''))
    .replaceAll(/ {2,}/gu, ' ')
    .trim();
}
