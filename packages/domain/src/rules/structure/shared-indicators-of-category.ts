/** Whether a project has an indicator of a level-1 category. Shared by the rules on output and benefit, which ask nothing else. */
import type { Text } from '../../text.ts';
import { type Answer, answer, called, cannotTell, ofDeclaredProject, type PaperSubject } from '../rule.ts';

export function asksForCategory(subject: PaperSubject, category: 'O' | 'B', named: Text): Answer {
  return ofDeclaredProject(subject, (project, at) => {
    const places = `${at}/indicators`;
    const belongs = (code: string | null) => code !== null && (code === category || code.startsWith(`${category}.`));
    if (project.indicators.some((row) => belongs(row.category.code) || belongs(row.kind.code))) return answer([]);
    const unknown = project.indicators.findIndex((row) => row.category.code === null && row.kind.code === null);
    const label = project.indicators[unknown]?.category.label;
    if (label !== undefined) {
      return cannotTell(
        `${places}/${unknown}/category/label`,
        `第${unknown + 1}行的一级指标“${label}”不认识，不能确定项目${called(project)}是否有${named.zh}。`,
        `The level-1 label “${label}” in row ${unknown + 1} is not known, so it stays open whether project ${called(project)} has ${named.en}.`,
      );
    }
    const count = project.indicators.length;
    return answer([
      {
        at: places,
        because: {
          zh:
            count === 0
              ? `项目${called(project)}没有填写指标，因而没有${named.zh}。`
              : `项目${called(project)}的${count}项指标中没有${named.zh}。`,
          en:
            count === 0
              ? `Project ${called(project)} has no indicators, and so no ${named.en}.`
              : `None of the ${count} indicators of project ${called(project)} is of the kind: ${named.en}.`,
        },
      },
    ]);
  });
}
