/** What is better for a target value, and why: higher, lower, exactly so, inside, or nothing that can be ordered. */
import { compareDecimals } from './decimal.ts';
import type { DirectionReason, TargetBand, TargetValue } from './target-value.ts';

export type Direction = { readonly direction: TargetValue['direction']; readonly reason: DirectionReason };
type Context = {
  readonly name: string;
  readonly category: string | null;
  /** Text of the column 指标性质 where it names a polarity: 正向, 反向. */
  readonly polarity: string;
};

const lowerIsBetter = /(投诉率|事故率|发生率|死亡率|偏差率|超支率|差错率|返工率|退出率|流失率|能耗|排放|违规次数|逾期)(?!.*(处理|办结))/u;
const ratioName = /(率|度|比例|占比|比重|百分比)$/u;
const grades = ['优', '良', '中', '差'];
const gradeOf: Readonly<Record<string, string>> = { 优秀: '优', 良好: '良', 一般: '中', 合格: '中', 不合格: '差' };

export function directionOf(value: Pick<TargetValue, 'kind' | 'op' | 'opSource' | 'unit' | 'bands'>, context: Context): Direction {
  if (context.polarity.startsWith('正向')) return { direction: 'up', reason: 'polarity' };
  if (/^(?:反|逆|负)向/u.test(context.polarity)) return { direction: 'down', reason: 'polarity' };
  if (value.kind === 'bands') return { direction: bandsFall(value.bands) ? 'down' : 'up', reason: 'bands' };
  switch (value.op) {
    case '>=':
    case '>':
      return { direction: 'up', reason: 'operator' };
    case '<=':
    case '<':
      return { direction: 'down', reason: 'operator' };
    case 'trend-up':
      return { direction: 'up', reason: 'trend' };
    case 'trend-down':
      return { direction: 'down', reason: 'trend' };
    case 'in':
      return { direction: 'inside', reason: 'range' };
    case 'keep':
      return { direction: 'exact', reason: 'keep' };
    case '=':
      return ofEqual(value, context);
    case null:
      return value.kind === 'bool' ? { direction: 'exact', reason: 'yes-or-no' } : { direction: 'none', reason: 'none' };
  }
}

/** A share is better when higher (its full marks are capped at the target); a count or a sum is to be met. */
function ofEqual({ opSource, unit }: Pick<TargetValue, 'opSource' | 'unit'>, { name, category }: Context): Direction {
  if (lowerIsBetter.test(name)) return { direction: 'down', reason: 'lower-name' };
  if (opSource === 'implied' && isCost(category)) return { direction: 'down', reason: 'cost' };
  if (opSource === 'implied' && category?.startsWith('S') === true) return { direction: 'up', reason: 'satisfaction' };
  const isRatio = unit?.dimension === 'ratio' || (unit === null && ratioName.test(name));
  return isRatio ? { direction: 'up', reason: 'ratio' } : { direction: 'exact', reason: 'exact' };
}

function isCost(category: string | null): boolean {
  return category === 'O.C' || category?.startsWith('C') === true;
}

/** The better the grade, the lower the value; whichever grade is printed first. */
function bandsFall(bands: readonly TargetBand[]): boolean {
  const ranked = bands.toSorted((a, b) => rank(a.grade) - rank(b.grade));
  const best = ranked[0]?.value ?? null;
  const worst = ranked.at(-1)?.value ?? null;
  return best !== null && worst !== null && compareDecimals(best, worst) < 0;
}

function rank(grade: string): number {
  return grades.indexOf(gradeOf[grade] ?? grade);
}
