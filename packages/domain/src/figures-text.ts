/** The figures of quality as a page: docs/figures.md, each with its formula in both languages. */
import { figureDefinitions } from './figures.ts';

const counts = { indicators: '指标 indicators', projects: '项目 projects', fen: '资金（分） money (fen)' } as const;

export function figuresText(): string {
  const head = [
    '# 质量指标的算法 Figures of quality',
    '',
    '本页由程序生成，请改 `packages/domain/src/figures.ts`。Made from the definitions: change those, not this page.',
    '',
    '只统计年度项目支出绩效目标表。各级（文本、单位、地区、合计）由n和m分别相加得到；“指标值相同的指标”按合并后的全部指标值重新统计。百分比保留一位小数。',
    'Annual target declarations of projects are counted. n and m add up over papers, units and regions; the commonest value is looked for anew among all values. Percent have one decimal.',
  ];
  const parts = figureDefinitions.flatMap(({ id, title, counts: what, formula }) => [
    '',
    `## ${title.zh} ${title.en}`,
    '',
    `\`${id}\` · ${counts[what]}`,
    '',
    `- ${formula.zh}`,
    `- ${formula.en}`,
  ]);
  return `${[...head, ...parts].join('\n')}\n`;
}
