/** What rules ask of a project again and again, worked out once: its rows and its texts made comparable. */
import { Recent } from './recent.ts';
import type { Project } from '../exchange.ts';
import { bare, norm } from '../norm.ts';
import { indicatorFacts, type IndicatorFacts } from './indicator-facts.ts';
import { type Bigrams, bigramsOf } from './similarity.ts';

export type ProjectFacts = {
  readonly rows: readonly IndicatorFacts[];
  /** Every item of the goal in one text. */
  readonly goal: string;
  readonly barePurpose: string;
  readonly bareGoals: readonly string[];
  /** Name, purpose and goal in one text, by `norm`. */
  readonly text: string;
  /** Like those of a row worked out when asked for. */
  readonly purposeBigrams: Bigrams;
  /** Of name, purpose and goal. */
  readonly bigrams: Bigrams;
};

const known = new Recent<Project, ProjectFacts>();

export function projectFacts(project: Project): ProjectFacts {
  const found = known.get(project) ?? factsOf(project);
  known.set(project, found);
  return found;
}

function factsOf(project: Project): ProjectFacts {
  const goal = project.objectives.join('\n');
  const text = `${project.name ?? ''}\n${project.purpose}\n${goal}`;
  return {
    rows: project.indicators.map(indicatorFacts),
    goal,
    barePurpose: bare(project.purpose),
    bareGoals: project.objectives.map(bare),
    text: norm(text),
    get purposeBigrams() {
      return bigramsOf(project.purpose);
    },
    get bigrams() {
      return bigramsOf(text);
    },
  };
}
