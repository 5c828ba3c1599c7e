/**
 * A project's code (项目编码) is there and says what unit and year it belongs to, where it is of a known pattern: 21 characters with the year,
 * or four groups joined by strokes that begin with the department.
 */
import { norm } from '../../norm.ts';
import type { Text } from '../../text.ts';
import { publishedForms } from '../../sources/published-forms.ts';
import { cite } from '../../sources/source.ts';
import { systemConfiguration } from '../../sources/system-configuration.ts';
import type { Severity } from '../../exchange.ts';
import { asPaper, examplePaper } from '../example-papers.ts';
import { answer, called, cannotTell, doesNotApply, ofDeclaredProject, type PaperRule } from '../rule.ts';
import { hasCodeCell } from './shared-code-cell.ts';

/** Region, year of two digits, letter of the kind, serial. */
const unified = /^\d{6}(?<year>\d{2})[A-Z][0-9A-Z]{12}$/u;
const grouped = /^(?<department>\d{3})-\d{4}-[A-Z]{3}-[A-Z0-9]{4}$/u;

export const projectCodeFits: PaperRule = {
  code: 'S-15',
  name: 'project-code-fits',
  subject: 'paper',
  title: { zh: '项目编码与单位、年度一致', en: 'The project code fits unit and year' },
  source: [cite(systemConfiguration, 'codes'), cite(publishedForms, 'seen-mistakes')],
  since: '2015-05-21',
  severity: 'warning',
  advice: {
    zh: '请按项目库核对项目编码；延续项目沿用原年度编码的，请说明。',
    en: 'Check the code against the project library; say so where a continued project keeps the code of an earlier year.',
  },
  why: {
    zh: '编码对不上，绩效目标就不能与预算、执行和自评相互衔接。',
    en: 'With a wrong code the targets cannot be joined to budget, execution and self-evaluation.',
  },
  check: (subject) =>
    ofDeclaredProject(subject, (project, at) => {
      const { paper } = subject;
      const place = `${at}/code`;
      const code = norm(project.code ?? '');
      if (code === '') {
        if (!hasCodeCell(paper, at)) return doesNotApply(place, '表中没有项目编码一栏。', 'The form has no cell for the code.');
        return fault(place, { zh: `项目${called(project)}没有项目编码。`, en: `Project ${called(project)} has no code.` });
      }
      const year = unified.exec(code)?.groups?.['year'];
      if (year !== undefined) {
        if (paper.fiscalYear === null)
          return cannotTell(
            place,
            `不知道预算年度，不能核对编码“${code}”。`,
            `The fiscal year is not known, so the code “${code}” cannot be checked.`,
          );
        if (paper.fiscalYear % 100 === Number(year)) return answer([]);
        return fault(place, {
          zh: `项目${called(project)}的编码“${code}”中的年度为20${year}，预算年度为${paper.fiscalYear}。`,
          en: `The code “${code}” of project ${called(project)} says 20${year}, the fiscal year is ${paper.fiscalYear}.`,
        });
      }
      const department = grouped.exec(code)?.groups?.['department'];
      if (department === undefined) {
        const because = {
          zh: `项目${called(project)}的编码“${code}”不是已知的编码格式。`,
          en: `The code “${code}” of project ${called(project)} is of no known pattern.`,
        };
        return fault(place, because, 'hint');
      }
      const unit = norm(paper.unit.code ?? '');
      if (unit === '')
        return cannotTell(
          place,
          `不知道单位编码，不能核对编码“${code}”。`,
          `The code of the unit is not known, so “${code}” cannot be checked.`,
        );
      if (unit.startsWith(department)) return answer([]);
      return fault(place, {
        zh: `项目${called(project)}的编码“${code}”以部门编码${department}开头，单位编码为${unit}。`,
        en: `The code “${code}” of project ${called(project)} begins with department ${department}, the unit is ${unit}.`,
      });
    }),
  examples: {
    passes: [
      { name: 'department of the unit', subject: asPaper(examplePaper()) },
      { name: 'in full width', subject: asPaper(examplePaper({}, { unit: { code: '３０１００１', name: null } })) },
      { name: '21 characters of the year', subject: asPaper(examplePaper({ code: '13999924Ｔ000010263357' })) },
      {
        name: 'a form without a cell for it',
        subject: asPaper(examplePaper({ code: null }, { origins: { '/papers/0/project/name': { line: 1 } } })),
      },
    ],
    fails: [
      { name: 'blank', subject: asPaper(examplePaper({ code: ' ' })), at: ['/papers/0/project/code'], severity: 'warning' },
      {
        name: 'another department',
        subject: asPaper(examplePaper({ code: '302-0101-JBN-A001' })),
        at: ['/papers/0/project/code'],
        severity: 'warning',
      },
      {
        name: 'another year',
        subject: asPaper(examplePaper({ code: '13999923T000010263357' })),
        at: ['/papers/0/project/code'],
        severity: 'warning',
      },
      {
        name: 'another pattern',
        subject: asPaper(examplePaper({ code: '农路-2024-01' })),
        at: ['/papers/0/project/code'],
        severity: 'hint',
      },
      {
        name: '22 characters',
        subject: asPaper(examplePaper({ code: '13999924T0000102633570' })),
        at: ['/papers/0/project/code'],
        severity: 'hint',
      },
      {
        name: 'a group too long',
        subject: asPaper(examplePaper({ code: '301-0101-JBN-A0011' })),
        at: ['/papers/0/project/code'],
        severity: 'hint',
      },
    ],
    cannotTell: [
      { name: 'no fiscal year', subject: asPaper(examplePaper({ code: '13999924T000010263357' }, { fiscalYear: null })) },
      { name: 'no code of the unit', subject: asPaper(examplePaper({}, { unit: { code: null, name: '示例县公路管理站' } })) },
    ],
  },
};

function fault(at: string, because: Text, severity?: Severity) {
  return answer([{ at, because, ...(severity === undefined ? {} : { severity }) }]);
}
