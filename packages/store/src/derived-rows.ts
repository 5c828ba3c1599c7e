/**
 * What lists search and sum, worked out from the newest version of one paper. Projects and indicators are taken from target
 * declarations only: a monitoring report or a self-evaluation speaks of the same project again. Pure.
 */
import { createHash } from 'node:crypto';
import {
  copyText,
  countSeverities,
  type Finding,
  hasPlan,
  indicatorNameKey,
  measuredTarget,
  type Paper,
  projectFen,
  type UnitReference,
} from '@jixiao/domain';
import { gramsOf, searchText } from './grams.ts';
import { plainText } from './session.ts';

export type PaperPlace = {
  readonly region: string;
  readonly paper_id: string;
  readonly unit_key: string;
  readonly fiscal_year: number;
  readonly position: number;
};

export type DerivedRows = {
  readonly project: object | null;
  readonly indicators: readonly object[];
  readonly findings: readonly object[];
};

/** `unit` is the stored one: its name is searched with the project's. Findings that are set aside are marked. */
export function derivedRows(place: PaperPlace, unit: UnitReference, paper: Paper, findings: readonly Finding[]): DerivedRows {
  const { position, ...key } = place;
  const findingRows = findings.map(({ waiver, ...finding }, index) => ({
    region: place.region,
    paper_id: place.paper_id,
    position: index,
    rule: finding.rule,
    severity: finding.severity,
    at: finding.at,
    detail: finding,
    waiver: waiver?.id ?? null,
  }));
  const project = paper.kind === 'target-declaration' ? paper.project : null;
  if (project === null) return { project: null, indicators: [], findings: findingRows };
  const name = plainText(project.name ?? '');
  const text = searchText([project.name, project.code, unit.name, unit.code]);
  const open = countSeverities(findings);
  return {
    project: {
      ...place,
      horizon: paper.horizon,
      code: project.code,
      name,
      amount_fen: projectFen(project)?.toString() ?? null,
      has_plan: hasPlan(project.spendingPlan),
      indicators: project.indicators.length,
      errors: open.error,
      warnings: open.warning,
      hints: open.hint,
      waived: findings.filter(({ waiver }) => waiver !== undefined).length,
      search_text: text,
      grams: gramsOf(text),
    },
    indicators: project.indicators.map((indicator, index) => {
      const measured = measuredTarget(indicator);
      const copied = copyText(indicator);
      const indicatorText = searchText([indicator.name, indicator.description, indicator.target.raw, project.name, unit.name]);
      return {
        ...key,
        position: index,
        project_position: position,
        project: name,
        category: indicator.category.label,
        kind: indicator.kind.label,
        name: indicator.name,
        description: indicator.description,
        target: `${indicator.target.operatorText ?? ''}${indicator.target.raw}${indicator.target.unitText ?? ''}`,
        search_text: indicatorText,
        grams: gramsOf(indicatorText),
        name_key: plainText(indicatorNameKey(indicator.name)),
        target_op: measured?.op ?? null,
        target_unit: measured === null ? null : plainText(measured.unit),
        target_value: measured?.value ?? null,
        copy_key: copied === '' ? '' : createHash('sha256').update(copied).digest('hex').slice(0, 24),
      };
    }),
    findings: findingRows,
  };
}
