/** What is better for a target value: higher, lower, exactly so, inside, or nothing that can be ordered. */
import { compareDecimals } from './decimal.ts';
import type { TargetBand, TargetValue } from './target-value.ts';

const lowerIsBetter = /(投诉率|事故率|发生率|死亡率|偏差率|超支率|差错率|返工率|退出率|流失率|能耗|排放|违规次数|逾期)(?!.*(处理|办结))/u;
const ratioName = /(率|度|比例|占比|比重|百分比)$/u;

export function defaultDirection(
  value: Pick<TargetValue, 'kind' | 'op' | 'opSource' | 'unit' | 'bands'>,
  name: string,
  category: string | null,
): TargetValue['direction'] {
  if (value.kind === 'bands') return bandsFall(value.bands) ? 'down' : 'up';
  switch (value.op) {
    case '>=':
    case '>':
    case 'trend-up':
      return 'up';
    case '<=':
    case '<':
    case 'trend-down':
      return 'down';
    case 'in':
      return 'inside';
    case 'keep':
      return 'exact';
    case '=':
      if (lowerIsBetter.test(name)) return 'down';
      if (value.opSource === 'implied' && isCost(category)) return 'down';
      if (value.opSource === 'implied' && category?.startsWith('S') === true) return 'up';
      return value.unit?.dimension === 'ratio' || (value.unit === null && ratioName.test(name)) ? 'up' : 'exact';
    case null:
      return value.kind === 'bool' ? 'exact' : 'none';
  }
}

function isCost(category: string | null): boolean {
  return category === 'O.C' || category?.startsWith('C') === true;
}

function bandsFall(bands: readonly TargetBand[]): boolean {
  const best = bands[0]?.value ?? null;
  const worst = bands.at(-1)?.value ?? null;
  return best !== null && worst !== null && compareDecimals(best, worst) < 0;
}
