/** An invented water office, as a page publishes it, and the steps that tests take with its texts. */
import type { ImportView, Outcome } from '@jixiao/domain';
import type { Database } from '@jixiao/store';
import { createService } from '../create-service.ts';
import type { ImportOptions, Service } from '../service.ts';

export const region = '139901';
export const key = { region, unitKey: '401001', fiscalYear: 2026 };

export type Form = { readonly code: string; readonly name: string; readonly total?: string; readonly other?: string };

/** A text dump. */
export function dump(forms: readonly Form[], head = '2026年部门预算绩效文本\n'): Uint8Array {
  const cells = (...row: readonly string[]): string => `${row.map((cell) => `\t${cell}`).join('\n')}\n\n`;
  const text = forms.map(
    ({ code, name, total = '100.00', other = '0.00' }, index) =>
      `${index + 1}、${name}绩效目标表\n${cells('401001清河县水务局', '单位：万元')}${cells('项目编码', code, '项目名称', name)}` +
      `${cells('预算规模及资金用途', '预算数', total, '其中：财政资金', '100.00', '其他资金', other)}${cells('', '用于管网维修。')}` +
      `${cells('资金支出计划（%）', '3月底', '6月底', '10月底', '12月底')}${cells('', '20.00', '40.00', '80.00', '100.00')}${cells('绩效目标', '1、维修管网30公里')}` +
      `${cells('一级指标', '二级指标', '三级指标', '绩效指标描述', '指标值', '指标值确定依据')}${cells('产出指标', '数量指标', '维修长度', '当年维修长度', '≥30公里', '年度计划')}` +
      cells('效果指标', '社会效益指标', '受益户数', '受益户数', '≥900户', '年度计划'),
  );
  return new TextEncoder().encode(`${head}第二部分\n预算项目绩效目标\n${text.join('')}`);
}

export const two: readonly Form[] = [
  { code: '401-0101-JBN-AAA1', name: '管网维修' },
  { code: '401-0101-JBN-AAA2', name: '泵站更新' },
];

export function value<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(`${outcome.refusal.code}: ${outcome.refusal.message.en}`);
  return outcome.value;
}

export function codeOf(outcome: Outcome<unknown>): string {
  return outcome.ok ? 'ok' : outcome.refusal.code;
}

export async function read(
  service: Service,
  files: readonly (readonly [string, Uint8Array])[],
  options: Partial<ImportOptions> = {},
): Promise<ImportView> {
  const { id } = value(
    await service.startImport(
      files.map(([name, bytes]) => ({ name, bytes })),
      { region, by: '甲', ...options },
    ),
  );
  return settled(service, id);
}

/** The import when it is no longer running. */
export async function settled(service: Service, id: string): Promise<ImportView> {
  for (;;) {
    const view = value(await service.importStatus(id, 'zh-CN'));
    if (view.status !== 'running') return view;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

export async function keep(service: Service, bytes: Uint8Array, name = 'a.txt'): Promise<ImportView> {
  return value(await service.keepImport((await read(service, [[name, bytes]])).id, '甲'));
}

/** Runs a test with a service of its own on a database that `open` gives, and closes it. */
export function serviceOn(open: () => Promise<Database>): (work: (service: Service) => Promise<void>) => Promise<void> {
  return async (work) => {
    const service = createService({ database: await open(), workers: 1 });
    try {
      await work(service);
    } finally {
      await service.close();
    }
  };
}
