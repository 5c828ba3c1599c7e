/** What happens when a file meets what is already kept: the same on both databases. */
import { type ImportView, type Outcome, paperKind } from '@jixiao/domain';
import { onEachDatabase } from '@jixiao/store/testing';
import { expect, it } from 'vitest';
import { createService } from './create-service.ts';
import type { ImportOptions, Service } from './service.ts';

const region = '139901';
const key = { region, unitKey: '401001', fiscalYear: 2026 };

type Form = { readonly code: string; readonly name: string; readonly total?: string; readonly other?: string };

/** A text dump of an invented water office, as a page publishes it. */
function dump(forms: readonly Form[], head = '2026年部门预算绩效文本\n'): Uint8Array {
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

const two: readonly Form[] = [
  { code: '401-0101-JBN-AAA1', name: '管网维修' },
  { code: '401-0101-JBN-AAA2', name: '泵站更新' },
];

function value<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(`${outcome.refusal.code}: ${outcome.refusal.message.en}`);
  return outcome.value;
}

function codeOf(outcome: Outcome<unknown>): string {
  return outcome.ok ? 'ok' : outcome.refusal.code;
}

async function read(
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
  for (;;) {
    const view = value(await service.importStatus(id, 'zh-CN'));
    if (view.status !== 'running') return view;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

async function keep(service: Service, bytes: Uint8Array, name = 'a.txt'): Promise<ImportView> {
  return value(await service.keepImport((await read(service, [[name, bytes]])).id, '甲'));
}

onEachDatabase('imports', (open) => {
  const withService = async (work: (service: Service) => Promise<void>): Promise<void> => {
    const service = createService({ database: await open(), workers: 1 });
    try {
      await work(service);
    } finally {
      await service.close();
    }
  };

  it('keeps what was read, and shows it as a department year', () =>
    withService(async (service) => {
      const view = await keep(service, dump(two));
      expect(view.report.map((line) => line.outcome)).toEqual(['new', 'new']);
      const year = value(await service.departmentYear(key, 'zh-CN'));
      expect([year.amountFen, year.papers.map(({ paper }) => paper.project?.name)]).toEqual(['200000000', ['管网维修', '泵站更新']]);
      expect(year.papers.every(({ paper }) => paperKind.options.includes(paper.kind))).toBe(true);
      expect(year.papers[1]?.paper.origins?.['/papers/1/project/budget/total']).toHaveProperty('line');
      expect(await service.verifyEvents()).toBeNull();
    }));

  it('changes nothing for the same file, and says so', () =>
    withService(async (service) => {
      await keep(service, dump(two));
      const again = await keep(service, dump(two));
      expect([again.report.map((line) => line.outcome), again.files.map((file) => file.status)]).toEqual([
        ['unchanged', 'unchanged'],
        ['unchanged'],
      ]);
    }));

  it('adds an origin and no version for the same content in another file', () =>
    withService(async (service) => {
      await keep(service, dump(two));
      const again = await keep(service, dump(two, '2026年部门预算绩效文本（重发）\n'), 'b.txt');
      expect(again.report.map((line) => line.outcome)).toEqual(['origin-added', 'origin-added']);
      expect(value(await service.departmentYear(key, 'zh-CN')).papers.map((paper) => paper.version)).toEqual([1, 1]);
    }));

  it('makes a new version of what changed, shows what differs, and keeps what the file lacks', () =>
    withService(async (service) => {
      await keep(service, dump(two));
      const view = await keep(service, dump([{ ...(two[0] as Form), total: '120.00', other: '20.00' }]), 'c.txt');
      expect(view.report.map(({ outcome, differences }) => [outcome, differences])).toEqual([
        [
          'new-version',
          [
            { at: '/project/budget/other', from: '0.00', to: '20.00' },
            { at: '/project/budget/total', from: '100.00', to: '120.00' },
          ],
        ],
      ]);
      expect(value(await service.departmentYear(key, 'zh-CN')).papers.map(({ paper, version }) => [paper.project?.name, version])).toEqual([
        ['管网维修', 2],
        ['泵站更新', 1],
      ]);
    }));

  it('keeps two projects with one code both, with S-16', () =>
    withService(async (service) => {
      await keep(service, dump([two[0] as Form, { code: two[0]?.code ?? '', name: '水质检测' }]));
      const year = value(await service.departmentYear(key, 'zh-CN'));
      expect([year.papers.length, year.findings.some((finding) => finding.rule === 'S-16')]).toEqual([2, true]);
    }));

  it('keeps a correction that breaks a sum, and never overwrites it by the file', () =>
    withService(async (service) => {
      const draft = await read(service, [['a.txt', dump(two)]]);
      const corrected = value(
        await service.correctDraft(draft.id, 0, { at: '/papers/1/project/budget/total', to: '130.00', by: '乙', why: '原件盖章页' }),
      );
      expect(corrected.reading.findings.filter((finding) => finding.rule === 'M-01').map((finding) => finding.at)).toEqual([
        '/papers/1/project/budget/total',
      ]);
      const kept = value(await service.keepImport(draft.id, '甲'));
      const again = await keep(service, dump(two));
      expect(again.report.map(({ outcome, differences }) => [outcome, differences])).toEqual([
        ['unchanged', []],
        ['left-as-is', [{ at: '/project/budget/total', from: '130.00', to: '100.00' }]],
      ]);
      const paper = value(await service.paper(kept.report[1]?.paperId ?? '', null, 'zh-CN'));
      expect([paper.paper.project?.budget.total, paper.corrections.map(({ by, to }) => [by, to])]).toEqual(['130.00', [['乙', '130.00']]]);
    }));

  it('makes a new version by a correction after keeping', () =>
    withService(async (service) => {
      const { report } = await keep(service, dump(two));
      const id = report[0]?.paperId ?? '';
      const paper = value(await service.correctPaper(id, { at: '/papers/0/project/name', to: '管网大修', by: '乙', why: '笔误' }));
      expect([paper.version, paper.paper.project?.name, paper.paper.origins?.['/papers/0/project/name']]).toMatchObject([
        2,
        '管网大修',
        { by: '乙' },
      ]);
      expect(codeOf(await service.correctPaper(id, { at: '/papers/0/project/budget/total', to: '一百', by: '乙', why: '' }))).toBe(
        'not-a-number',
      );
    }));

  it('asks for the year that a file does not say', () =>
    withService(async (service) => {
      const draft = await read(service, [['a.txt', dump(two, '')]]);
      expect([draft.files[0]?.missing, codeOf(await service.keepImport(draft.id, '甲'))]).toEqual([['year'], 'no-year']);
      expect(codeOf(await service.completeImport(draft.id, { fiscalYear: 20266 }))).toBe('bad-year');
      value(await service.completeImport(draft.id, { fiscalYear: 2026 }));
      expect(value(await service.keepImport(draft.id, '甲')).report.map((line) => line.fiscalYear)).toEqual([2026, 2026]);
    }));

  it('withdraws an import with a reason, and gives back the version before', () =>
    withService(async (service) => {
      const first = await keep(service, dump(two));
      const second = await keep(
        service,
        dump([
          { ...(two[0] as Form), total: '120.00', other: '20.00' },
          { code: '401-0101-JBN-AAA3', name: '水质检测' },
        ]),
        'c.txt',
      );
      expect(codeOf(await service.withdrawImport(second.id, '乙', ' '))).toBe('no-reason');
      expect(value(await service.withdrawImport(second.id, '乙', '发错了文件')).status).toBe('withdrawn');
      const year = value(await service.departmentYear(key, 'zh-CN'));
      expect(year.papers.map(({ paper }) => [paper.project?.name, paper.project?.budget.total])).toEqual([
        ['管网维修', '100.00'],
        ['泵站更新', '100.00'],
      ]);
      expect(codeOf(await service.withdrawImport(second.id, '乙', '再来'))).toBe('already-withdrawn');
      value(await service.withdrawImport(first.id, '乙', '全部重来'));
      expect(await service.verifyEvents()).toBeNull();
    }));

  it('reads the good files beside bad ones, each bad one with its sentence', () =>
    withService(async (service) => {
      const pdf = new TextEncoder().encode('%PDF-1.7\n1 0 obj\n<<>>\nendobj\n');
      const view = await read(service, [
        ['good.txt', dump(two)],
        ['empty.docx', new Uint8Array()],
        ['a.pdf', pdf],
        ['letter.txt', new TextEncoder().encode('各位同事：\n下周一开会。\n')],
      ]);
      expect(view.files.map((file) => file.status)).toEqual(['read', 'refused', 'refused', 'no-paper']);
      expect(view.files.slice(1).every((file) => (file.message ?? '').length > 10)).toBe(true);
      expect(value(await service.keepImport(view.id, '甲')).report.length).toBe(2);
      expect(codeOf(await service.keepImport(view.id, '甲'))).toBe('already-kept');
    }));

  it('throws a draft away without a trace in the lists', () =>
    withService(async (service) => {
      const draft = await read(service, [['a.txt', dump(two)]]);
      expect(value(await service.discardImport(draft.id)).status).toBe('discarded');
      expect([codeOf(await service.keepImport(draft.id, '甲')), (await service.projects({})).totals.count]).toEqual(['nothing-to-keep', 0]);
    }));

  it('refuses a region or a year that does not exist', () =>
    withService(async (service) => {
      const files = [{ name: 'a.txt', bytes: dump(two) }];
      expect(codeOf(await service.startImport(files, { region: '13', by: '甲' }))).toBe('bad-region');
      expect(codeOf(await service.startImport(files, { region, by: '甲', fiscalYear: 1066 }))).toBe('bad-year');
      expect(codeOf(await service.startImport(files, { region: null, by: '甲' }))).toBe('no-region');
      expect(codeOf(await service.startImport([], { region, by: '甲' }))).toBe('no-files');
    }));

  it('loads the sample once and removes it without touching other regions', () =>
    withService(async (service) => {
      await keep(service, dump(two));
      value(await service.loadSample([{ name: 's.txt', bytes: dump(two) }]));
      expect(codeOf(await service.loadSample([{ name: 's.txt', bytes: dump(two) }]))).toBe('sample-present');
      expect(value(await service.removeSample()).papers).toBe(2);
      expect([(await service.projects({})).totals.count, (await service.home()).hasSample]).toEqual([2, false]);
    }));
});
