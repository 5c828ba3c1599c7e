/** The basis of target values (指标值确定依据) as rules ask about it: each different text of a project once. */
import { Recent } from '../../facts/recent.ts';
import type { Project } from '../../exchange.ts';
import { hasCell } from '../../facts/cells.ts';
import { plainName } from '../../facts/indicator-facts.ts';
import { bare, norm } from '../../norm.ts';
import { exampleIndicator, examplePaper } from '../example-papers.ts';
import { type Answer, cannotTell, called, doesNotApply, ofDeclaredProject, type PaperSubject } from '../rule.ts';

export type Basis = {
  /** As printed where it occurs first, in one line. */
  readonly text: string;
  readonly norm: string;
  /** Norm without punctuation or a bracketed part at the end. */
  readonly plain: string;
  /** Pointer of the cell where it occurs first. */
  readonly at: string;
  readonly rows: number;
};

export type Bases = {
  /** In the order of the rows; blank cells are none of them. */
  readonly bases: readonly Basis[];
  /** Pointers of the blank cells. */
  readonly blank: readonly string[];
};

const known = new Recent<Project, { readonly at: string; readonly found: Bases }>();

/** Kept, as every rule of the family asks for them. */
export function basesOf(project: Project, at: string): Bases {
  const kept = known.get(project);
  if (kept?.at === at) return kept.found;
  const found = foundIn(project, at);
  known.set(project, { at, found });
  return found;
}

function foundIn({ indicators }: Project, at: string): Bases {
  const bases = new Map<string, Basis>();
  const blank: string[] = [];
  for (const [row, { basis }] of indicators.entries()) {
    const cell = `${at}/indicators/${row}/basis`;
    const key = bare(basis);
    const same = bases.get(key);
    if (key === '') blank.push(cell);
    else if (same === undefined)
      bases.set(key, { text: basis.trim().replaceAll(/\s+/gu, ' '), norm: norm(basis), plain: plainName(basis), at: cell, rows: 1 });
    else bases.set(key, { ...same, rows: same.rows + 1 });
  }
  return { bases: [...bases.values()], blank };
}

/**
 * Asks about the bases of a declared project whose form has a column for them: where places are known, by the place of a cell of it;
 * else by any cell of it that is filled in.
 */
export function ofBases(subject: PaperSubject, ask: (found: Bases, project: Project, at: string) => Answer): Answer {
  return ofDeclaredProject(subject, (project, at) => {
    const places = `${at}/indicators`;
    if (project.indicators.length === 0)
      return cannotTell(
        places,
        `项目${called(project)}没有填写指标，无从检查指标值确定依据。`,
        `Project ${called(project)} has no indicators, so there is no basis to ask about.`,
      );
    const found = basesOf(project, at);
    const isPlaced = Object.keys(subject.paper.origins ?? {}).length > 0;
    const hasColumn = found.bases.length > 0 || (isPlaced && found.blank.some((cell) => hasCell(subject.paper, cell)));
    if (!hasColumn) return doesNotApply(places, '表中没有“指标值确定依据”一栏。', 'The form has no column for the basis of the values.');
    return ask(found, project, at);
  });
}

/** An example with these bases, one a row. */
export function withBases(...bases: readonly string[]) {
  const names = ['养护里程', '新建桥梁', '路面修补', '边沟清理', '标线施划', '沿线居民满意度'];
  return examplePaper({
    indicators: bases.map((basis, row) => ({ ...exampleIndicator('产出指标', '数量指标', names[row] ?? `指标${row}`, '≥86公里'), basis })),
  });
}
