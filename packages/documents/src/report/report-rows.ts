/** A report as rows: one a finding, with all that the list of questions (疑点清单) shows of it. */
import type { Report, ReportItem, ReportSubject, RuleGroup } from '@jixiao/domain';

export type ReportRow = { readonly number: number; readonly subject: ReportSubject; readonly group: RuleGroup; readonly item: ReportItem };

export function reportRows({ subjects }: Report): readonly ReportRow[] {
  let number = 0;
  return subjects.flatMap((subject) =>
    subject.groups.flatMap((group) =>
      group.items.map((item): ReportRow => {
        number += 1;
        return { number, subject, group, item };
      }),
    ),
  );
}

/** Code and name of who publishes. */
export function unitText({ unit }: Pick<ReportSubject, 'unit'>): string {
  return [unit.code, unit.name].filter((part) => part !== null).join(' ');
}
