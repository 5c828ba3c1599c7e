/** The catalogue as Markdown, in both languages: what docs/rules.md holds. Every message that a user may see stands in it. */
import { markText } from './sources/source.ts';
import type { Language, Text } from './text.ts';
import { say } from './text.ts';
import { rules } from './rules/index.ts';
import { answersTo, faultsIn, severitiesOf } from './rule-examples.ts';
import { severityText } from './severity.ts';

const words = {
  title: { zh: '质量规则', en: 'Quality rules' },
  intro: {
    zh: '每条规则都是向预算单位提出的问题，不是对任何人的评价。本文由规则目录生成，请勿手工修改。',
    en: 'A rule puts a question to the unit; it is no verdict on anybody. Generated from the catalogue; do not edit.',
  },
  table: { zh: '编号 | 规则 | 程度 | 起始 |', en: 'Code | Rule | Severity | Since |' },
  severity: { zh: '程度', en: 'Severity' },
  subject: { zh: '检查对象', en: 'Looks at' },
  since: { zh: '起始日期', en: 'Since' },
  why: { zh: '为什么要紧', en: 'Why it matters' },
  advice: { zh: '怎么办', en: 'What to do' },
  sources: { zh: '依据', en: 'Sources' },
  says: { zh: '例', en: 'Examples' },
} as const satisfies Readonly<Record<string, Text>>;

const subjects = {
  paper: { zh: '单个项目表', en: 'one paper' },
  departmentYear: { zh: '一个单位一个年度', en: 'one unit in one year' },
} as const;

export function catalogueText(): string {
  return `${page('zh-CN')}\n---\n\n${page('en')}`;
}

function page(language: Language): string {
  const t = (text: Text) => say(text, language);
  const lines = [`# ${t(words.title)}`, '', t(words.intro), '', `| ${t(words.table)}`, '|---|---|---|---|'];
  for (const rule of rules)
    lines.push(
      `| ${rule.code} | ${t(rule.title)} | ${[...severitiesOf(rule)]
        .map((severity) => t(severityText[severity]))
        .join(' / ')} | ${rule.since} |`,
    );
  for (const rule of rules) {
    lines.push('', `## ${rule.code} ${t(rule.title)}`, '');
    lines.push(`- \`${rule.name}\``);
    lines.push(`- ${t(words.subject)}: ${t(subjects[rule.subject])}`);
    lines.push(`- ${t(words.why)}: ${t(rule.why)}`);
    lines.push(`- ${t(words.advice)}: ${t(rule.advice)}`);
    lines.push(`- ${t(words.sources)}:`);
    for (const { instrument, clause } of rule.source) {
      const stated = instrument.clauses[clause];
      if (stated === undefined) throw new Error(`${rule.code} cites ${instrument.id} ${clause}, which is not stated`);
      const number = instrument.number === null ? '' : ` (${instrument.number})`;
      const article = stated.article === null ? '' : ` ${t(stated.article)}`;
      lines.push(`  - ${t(instrument.title)}${number}${article} [${t(markText[stated.mark])}]: ${t(stated.says)}`);
    }
    lines.push(`- ${t(words.says)}:`);
    for (const { answer } of answersTo(rule, 'fails'))
      for (const { severity, because } of faultsIn(rule, answer)) lines.push(`  - ${t(severityText[severity])}: ${t(because)}`);
  }
  return `${lines.join('\n')}\n`;
}
