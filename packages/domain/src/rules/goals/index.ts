/** G: text of the goals, in the order of the codes. */
import type { Rule } from '../rule.ts';
import { goalAndIndicatorsMeet } from './goal-and-indicators-meet.ts';
import { goalDiffersFromLastYear } from './goal-differs-from-last-year.ts';
import { goalFilled } from './goal-filled.ts';
import { goalHasNumber } from './goal-has-number.ts';
import { goalHasTime } from './goal-has-time.ts';
import { goalIsNoSlogan } from './goal-is-no-slogan.ts';
import { goalNamesResult } from './goal-names-result.ts';
import { numbersOfGoalInValues } from './numbers-of-goal-in-values.ts';
import { projectInDepartmentGoals } from './project-in-department-goals.ts';
import { subObjectiveHasProject } from './sub-objective-has-project.ts';

export const goalsRules: readonly Rule[] = [
  goalFilled,
  goalHasNumber,
  goalHasTime,
  goalIsNoSlogan,
  numbersOfGoalInValues,
  goalAndIndicatorsMeet,
  goalDiffersFromLastYear,
  goalNamesResult,
  subObjectiveHasProject,
  projectInDepartmentGoals,
];
