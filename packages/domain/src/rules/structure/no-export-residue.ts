/**
 * Nothing that an export left behind: codes of contents fields (TC), a comma at the end of an indicator's name, a description that lost its
 * first character, blank lines at the end of a cell. What the reader took out it tells in notes.
 */
import { projectFacts } from '../../facts/project-facts.ts';
import { paperTexts } from '../../facts/paper-texts.ts';
import { workVerbs } from '../../lexicons/work-verbs.ts';
import { norm } from '../../norm.ts';
import type { Text } from '../../text.ts';
import { publishedForms } from '../../sources/published-forms.ts';
import { cite } from '../../sources/source.ts';
import { asDepartmentYear, exampleIndicator, examplePaper, objectivesPaper } from '../example-papers.ts';
import { answer, declaredIn, type DepartmentYearRule, type DepartmentYearSubject, type FoundFault } from '../rule.ts';

const fieldCode = /\bTC\s[^\n]*\\[flc]\b/u;
const strayEnd = /[，、；,;]\s*$/u;
const blankTail = /\n[^\S\n]*\n\s*$/u;

export const noExportResidue: DepartmentYearRule = {
  code: 'S-13',
  name: 'no-export-residue',
  subject: 'departmentYear',
  title: { zh: '没有导出残留', en: 'No residue of an export' },
  source: [cite(publishedForms, 'seen-mistakes')],
  since: '2015-05-21',
  severity: 'hint',
  parameters: { workVerbs },
  advice: {
    zh: '请对照原件核对，删去残留字符，补上缺字后重新导出。',
    en: 'Compare with the original, take out what is left over, put back what is lost, and export again.',
  },
  why: {
    zh: '残留和缺字会让公开的文本读不通，也影响机器读取。',
    en: 'Left-over codes and lost characters make a published text hard to read, for people and machines.',
  },
  check: (subject, asking) =>
    answer([
      ...once(fieldCodes(subject), (count, raw) => ({
        zh: `有${count}处目录域代码的残留，如“${raw}”。`,
        en: `Codes of a contents field are left over (places: ${count}), such as “${raw}”.`,
      })),
      ...once(strayEnds(subject), (count, raw) => ({
        zh: `有${count}个指标名称以标点结尾，如“${raw}”，可能没有写完。`,
        en: `Names of indicators end in a comma or semicolon and may be cut off (rows: ${count}), such as “${raw}”.`,
      })),
      ...once(lostFirsts(subject, asking.of(workVerbs)), (count, raw) => ({
        zh: `有${count}处指标描述疑似缺了首字，如“${raw}”。`,
        en: `Descriptions seem to have lost their first character (rows: ${count}), such as “${raw}”.`,
      })),
      ...once(blankTails(subject), (count, raw) => ({
        zh: `有${count}格末尾带多个空行，如“${raw}”。`,
        en: `Blank lines stand at the end of cells (cells: ${count}), such as “${raw}”.`,
      })),
    ]),
  examples: {
    passes: [
      { name: 'clean', subject: asDepartmentYear([objectivesPaper(null), examplePaper()]) },
      { name: 'one line break at the end', subject: asDepartmentYear([examplePaper({ purpose: '养护县道。\n' })]) },
      { name: 'TC that is no field', subject: asDepartmentYear([examplePaper({ purpose: '按TC 176标准养护。' })]) },
      {
        name: 'a description that stands whole in the purpose, from its start',
        subject: asDepartmentYear([examplePaper({ purpose: '组织村民养护县道。', indicators: [described('组织村民养护县道')] })]),
      },
      {
        name: 'the character before makes no verb of it',
        subject: asDepartmentYear([examplePaper({ purpose: '由村民养护县道。', indicators: [described('村民养护县道')] })]),
      },
      {
        name: 'notes about other things',
        subject: asDepartmentYear([examplePaper()], { remarks: [{ code: 'filled-down', at: '/papers/0/project/code' }] }),
      },
      {
        name: 'a note without a place belongs to the first paper of the file',
        subject: {
          ...asDepartmentYear([examplePaper()], { remarks: [{ code: 'field-residue', at: null, raw: 'TC 目标 \\f A' }] }),
          papers: [{ paper: examplePaper(), at: '/papers/7' }],
        },
      },
    ],
    fails: [
      {
        name: 'codes that the reader took out',
        subject: asDepartmentYear([examplePaper()], {
          remarks: [
            { code: 'field-residue', at: null, raw: 'TC 总体绩效目标 \\f A \\l 1' },
            { code: 'field-residue', at: null, raw: 'TC 分项绩效目标 \\f A \\l 1' },
          ],
        }),
        at: ['/papers/0'],
      },
      {
        name: 'a code in a text',
        subject: asDepartmentYear([examplePaper({ purpose: '养护县道 TC 养护县道 \\f C \\l 1' })]),
        at: ['/papers/0/project/purpose'],
      },
      {
        name: 'two names end in a comma, one finding',
        subject: asDepartmentYear([examplePaper({ indicators: [named('养护县道，'), named('养护乡道,'), named('养护村道')] })]),
        at: ['/papers/0/project/indicators/0/name'],
      },
      {
        name: 'a lost first character, from the purpose',
        subject: asDepartmentYear([examplePaper({ purpose: '养护县道；组织村民巡查。', indicators: [described('织村民巡查')] })]),
        at: ['/papers/0/project/indicators/0/description'],
      },
      {
        name: 'a lost first character, from a goal',
        subject: asDepartmentYear([examplePaper({ objectives: ['完成养护', '1、开展路面巡查'], indicators: [described('展路面巡查')] })]),
        at: ['/papers/0/project/indicators/0/description'],
      },
      { name: 'blank lines', subject: asDepartmentYear([examplePaper({ purpose: '养护县道。\n \n' })]), at: ['/papers/0/project/purpose'] },
      {
        name: 'blank lines that the reader took out',
        subject: asDepartmentYear([examplePaper()], { remarks: [{ code: 'blank-lines-left-out', at: null, raw: '养护县道' }] }),
        at: ['/papers/0'],
      },
    ],
    cannotTell: [],
  },
};

function described(description: string) {
  return { ...exampleIndicator('产出指标', '数量指标', '养护里程', '≥2公里'), description };
}

function named(name: string) {
  return exampleIndicator('产出指标', '数量指标', name, '≥2公里');
}

type Found = { readonly at: string; readonly raw: string };

/** Each kind is one finding, at its first place. */
function once(found: readonly Found[], because: (count: number, raw: string) => Text): readonly FoundFault[] {
  const [first] = found;
  return first === undefined ? [] : [{ at: first.at, because: because(found.length, first.raw.trim().slice(0, 30)) }];
}

function fieldCodes(subject: DepartmentYearSubject): readonly Found[] {
  return [...remarked(subject, 'field-residue'), ...textsLike(subject, fieldCode)];
}

function blankTails(subject: DepartmentYearSubject): readonly Found[] {
  return [...remarked(subject, 'blank-lines-left-out'), ...textsLike(subject, blankTail)];
}

/** A note without a place is of the file, and told with the first paper of the file. */
function remarked({ papers, remarks }: DepartmentYearSubject, code: string): readonly Found[] {
  const isOwn = (at: string) => papers.some((placed) => at === placed.at || at.startsWith(`${placed.at}/`));
  return remarks.flatMap((remark) => {
    const at = remark.at ?? '/papers/0';
    return remark.code === code && isOwn(at) ? [{ at, raw: remark.raw ?? '' }] : [];
  });
}

function textsLike({ papers }: DepartmentYearSubject, pattern: RegExp): readonly Found[] {
  return papers.flatMap((placed) => paperTexts(placed).flatMap(({ at, text }) => (pattern.test(text) ? [{ at, raw: text }] : [])));
}

function strayEnds(subject: DepartmentYearSubject): readonly Found[] {
  return declaredIn(subject).flatMap(({ project, at }) =>
    project.indicators.flatMap(({ name }, row) => (strayEnd.test(name) ? [{ at: `${at}/project/indicators/${row}/name`, raw: name }] : [])),
  );
}

/** The description stands whole in purpose or goal, where it is the rest of a verb: 织有关部门 after 组. */
function lostFirsts(subject: DepartmentYearSubject, verbs: readonly string[]): readonly Found[] {
  return declaredIn(subject).flatMap(({ project, at }) => {
    const texts = [project.purpose, ...project.objectives].map(norm);
    return projectFacts(project).rows.flatMap(({ description, row }, index) => {
      if (!verbs.some((verb) => description.startsWith(verb.slice(1)))) return [];
      const isCut = texts.some((text) => {
        const begin = text.indexOf(description);
        return begin > 0 && verbs.includes(`${text[begin - 1]}${description[0]}`);
      });
      return isCut ? [{ at: `${at}/project/indicators/${index}/description`, raw: row.description }] : [];
    });
  });
}
