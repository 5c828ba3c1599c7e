/** What happens when a file meets what is already kept: the same on both databases. */
import { maximumFileSize, writeWord } from '@jixiao/documents';
import { paperKind } from '@jixiao/domain';
import { saveImport, saveRegion } from '@jixiao/store';
import { onEachDatabase } from '@jixiao/store/testing';
import { expect, it } from 'vitest';
import { createService } from './create-service.ts';
import { codeOf, dump, type Form, keep, key, read, region, serviceOn, two, value } from './testing/water-office.ts';

onEachDatabase('imports', (open) => {
  const withService = serviceOn(open);

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

  it('takes year and unit from the options, and asks for the unit that is still missing', () =>
    withService(async (service) => {
      const text = new TextEncoder().encode('一、总体绩效目标\n办好供水。\n');
      const draft = await read(service, [['a.txt', text]], { fiscalYear: 2026 });
      expect([draft.files[0]?.missing, codeOf(await service.keepImport(draft.id, '甲'))]).toEqual([['unit'], 'no-unit']);
      value(await service.completeImport(draft.id, { unitName: '清河县水务局' }));
      expect(value(await service.keepImport(draft.id, '甲')).report).toMatchObject([{ unitKey: '清河县水务局', fiscalYear: 2026 }]);
      const other = await read(service, [['b.txt', text]], { fiscalYear: 2027, unitCode: '401001' });
      expect(value(await service.keepImport(other.id, '甲')).report).toMatchObject([{ unitKey: '401001', fiscalYear: 2027 }]);
    }));

  it('stops when it is cancelled, and keeps what was read until then', () =>
    withService(async (service) => {
      const files = Array.from({ length: 40 }, (_, index) => ({
        name: `${index}.txt`,
        bytes: dump(two, `2026年部门预算绩效文本\n${index}\n`),
      }));
      const { id } = value(await service.startImport(files, { region, by: '甲' }));
      const view = value(await service.cancelImport(id));
      expect([view.status, view.files.some((file) => file.status === 'cancelled')]).toEqual(['cancelled', true]);
    }));

  it('gives the bytes of a discarded draft free', () =>
    withService(async (service) => {
      const draft = await read(service, [['a.txt', dump(two)]]);
      const sha256 = draft.files[0]?.sha256 ?? '';
      expect(codeOf(await service.sourceFile(sha256))).toBe('ok');
      value(await service.discardImport(draft.id));
      expect(codeOf(await service.sourceFile(sha256))).toBe('no-file');
    }));

  it('shows what a stopped program was reading as interrupted, to be discarded', async () => {
    const database = await open();
    await database.transaction(async (writer) => {
      await saveRegion(writer, { code: region, name: region });
      const state = { region: { code: region, name: region, sample: false }, total: 1, answers: {}, report: [] };
      await saveImport(writer, { id: 'i1', region, status: 'running', by: '甲', startedAt: '2026-01-01T00:00:00.000Z', state });
    });
    const service = createService({ database, workers: 1 });
    expect(value(await service.importStatus('i1', 'zh-CN')).status).toBe('interrupted');
    expect(codeOf(await service.keepImport('i1', '甲'))).toBe('nothing-to-keep');
    expect(value(await service.discardImport('i1')).status).toBe('discarded');
    await service.close();
  });

  it('says of each bad file what is wrong with it and what to do', () =>
    withService(async (service) => {
      const whole = writeWord({ title: '', blocks: [{ type: 'paragraph', style: 'Text', text: '各位同事：下周一开会。' }] });
      const wanted: readonly (readonly [string, Uint8Array, string])[] = [
        ['empty.docx', new Uint8Array(), '空的'],
        ['cut.docx', whole.subarray(0, whole.length / 2), '损坏'],
        ['noise.docx', Uint8Array.from({ length: 64 }, (_, index) => (index * 37) % 256), '认不出'],
        ['a.pdf', new TextEncoder().encode('%PDF-1.7\n1 0 obj\n<<>>\nendobj\n'), 'PDF'],
        ['letter.docx', whole, '没有找到绩效目标表'],
        ['large.docx', new Uint8Array(maximumFileSize + 1), '上限'],
      ];
      const view = await read(
        service,
        wanted.map(([name, bytes]) => [name, bytes] as const),
      );
      const said = view.files.map((file) => file.message ?? '');
      wanted.forEach(([name, , word], index) => expect(said[index], name).toContain(word));
      expect(new Set(said).size).toBe(wanted.length);
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
