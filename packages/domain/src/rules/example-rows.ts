/** Indicator rows for the examples of rules about one row, under the labels that forms print. */
import type { Indicator } from '../exchange.ts';
import { parseTargetValue } from '../parse-target-value.ts';
import { asPaper, type ExampleAround, exampleIndicator, examplePaper } from './example-papers.ts';
import type { PaperSubject } from './rule.ts';

const labels = {
  'O.Q': ['产出指标', '数量指标'],
  'O.L': ['产出指标', '质量指标'],
  'O.T': ['产出指标', '时效指标'],
  'O.C': ['产出指标', '成本指标'],
  'C.E': ['成本指标', '经济成本指标'],
  'B.E': ['效益指标', '经济效益指标'],
  'B.S': ['效益指标', '社会效益指标'],
  'S.U': ['满意度指标', '服务对象满意度指标'],
  '?': ['履职指标', '履职效能'],
} as const;

export type ExampleMore = Partial<Pick<Indicator, 'description' | 'basis' | 'actual' | 'others'>> & {
  readonly unitText?: string;
  readonly operatorText?: string;
};

export function exampleRow(code: keyof typeof labels, name: string, raw: string, more: ExampleMore = {}): Indicator {
  const { unitText = null, operatorText = null, ...rest } = more;
  const [category, kind] = labels[code];
  const row = exampleIndicator(category, kind, name, raw);
  const around = { name, category: row.kind.code ?? row.category.code, unitText, operatorText, fiscalYear: 2024 };
  return { ...row, target: { raw, operatorText, unitText, value: parseTargetValue(raw, around) }, ...rest };
}

/** A declared project of 2024 with these rows. */
export function withRows(rows: readonly Indicator[], around: ExampleAround = {}): PaperSubject {
  return asPaper(examplePaper({ indicators: [...rows] }), around);
}

/** Pointer of a cell of a row in such an example. */
export function cellAt(index: number, cell: string): string {
  return `/papers/0/project/indicators/${index}${cell}`;
}
