/** One invented text a count, each with the same number of projects, so that half an import would show. */
export const killRegion = '139902';
export const projectsInText = 8;

const firstYear = 1950;
const yearsOfUnit = 140;

/** Count → unit and year, so that no run is out of years. */
export function placeOf(count: number): { readonly unit: string; readonly year: number } {
  return { unit: String(402001 + Math.floor(count / yearsOfUnit)), year: firstYear + (count % yearsOfUnit) };
}

export function textOf(count: number): Uint8Array {
  const { unit, year } = placeOf(count);
  const cells = (...row: readonly string[]): string => `${row.map((cell) => `\t${cell}`).join('\n')}\n\n`;
  const forms = Array.from({ length: projectsInText }, (_, index) => {
    const name = `养护项目${index + 1}`;
    return (
      `${index + 1}、${name}绩效目标表\n${cells(`${unit}清河县公路站`, '单位：万元')}` +
      `${cells('项目编码', `402-0101-JBN-K${String(index).padStart(3, '0')}`, '项目名称', name)}` +
      `${cells('预算规模及资金用途', '预算数', '10.00', '其中：财政资金', '10.00', '其他资金', '0.00')}` +
      `${cells('', '用于公路养护。')}${cells('绩效目标', '1、养护公路')}` +
      `${cells('一级指标', '二级指标', '三级指标', '绩效指标描述', '指标值', '指标值确定依据')}` +
      cells('产出指标', '数量指标', '养护里程', '养护里程', '≥30公里', '年度计划')
    );
  });
  return new TextEncoder().encode(`${year}年部门预算绩效文本\n第二部分\n预算项目绩效目标\n${forms.join('')}`);
}
