/** A correction of a layout is made once: it holds for the drafts at hand, for files that come later, and in another database. */
import type { Indicator, LayoutCorrection, RememberedLayout } from '@jixiao/domain';
import { layoutFileIn } from '@jixiao/domain';
import { onEachDatabase } from '@jixiao/store/testing';
import { expect, it } from 'vitest';
import type { Service } from './service.ts';
import { codeOf, read, serviceOn, value } from './testing/water-office.ts';

const header = '一级指标|二级指标|考核内容|指标值|单量';

/** A text dump whose columns 考核内容 and 单量 no word tells. */
function roads(unit: string, name: string, columns = header): Uint8Array {
  const cells = (...row: readonly string[]): string => `${row.map((cell) => `\t${cell}`).join('\n')}\n\n`;
  return new TextEncoder().encode(
    `2026年部门预算绩效文本\n第二部分\n预算项目绩效目标\n1、${name}绩效目标表\n${cells(unit, '单位：万元')}` +
      `${cells('项目编码', '401-0101-JBN-AAA1', '项目名称', name)}${cells('预算规模及资金用途', '预算数', '10.00', '其中：财政资金', '10.00', '其他资金', '0.00')}` +
      `${cells('绩效目标', '1、养护公路')}${cells(...columns.split('|'))}${cells('产出指标', '数量指标', '养护里程', '≥40', '公里')}` +
      cells('效益指标', '社会效益指标', '群众满意程度', '90', '%'),
  );
}

const first = roads('401001清河县公路站', '农村公路养护');
const second = roads('401002清河县桥梁站', '危桥改造');
const column = (position: number, label: string, means: '/name' | '/target/unitText' | 'other' | 'nothing'): LayoutCorrection => ({
  kind: 'column',
  layout: header,
  position,
  label,
  means,
});
const both = [column(2, '考核内容', '/name'), column(4, '单量', '/target/unitText')];
const person = { by: '张三', why: '与原件核对过' };

async function indicatorsOf(service: Service, id: string, file = 0): Promise<readonly (readonly [string, string, string | null])[]> {
  const { reading } = value(await service.importDraft(id, file, 'zh-CN'));
  return (reading.papers[0]?.project?.indicators ?? []).map(({ name, target }: Indicator) => [name, target.raw, target.unitText] as const);
}

const right = [
  ['养护里程', '≥40', '公里'],
  ['群众满意程度', '90', '%'],
];
const wrong = [
  ['', '≥40', null],
  ['', '90', null],
];

onEachDatabase('a correction of a layout', (open) => {
  const withService = serviceOn(open);

  it('is shown to be made, read again in this import, and read right at once in the next', () =>
    withService(async (service) => {
      const { id } = await read(service, [
        ['a.txt', first],
        ['b.txt', second],
        ['c.txt', roads('401003清河县路灯站', '路灯维护', '一级指标|二级指标|三级指标|指标值|计量单位')],
      ]);
      expect(await indicatorsOf(service, id)).toEqual(wrong);
      const shown = value(await service.draftLayouts(id, 0));
      expect(shown.layouts.find(({ kind }) => kind === 'column')).toMatchObject({
        layout: header,
        papers: ['/papers/0'],
        columns: [{ means: '/category/label' }, { means: '/kind/label' }, { label: '考核内容', means: 'other' }, {}, { means: 'other' }],
      });
      expect(shown.forms).toContainEqual({
        id: 'central-project-targets',
        zh: '项目支出绩效目标申报表',
        en: 'Central project target form',
        isKnown: true,
      });
      const again = value(await service.rememberLayouts(id, 0, { corrections: both, ...person }));
      expect(again.map(({ name, papers, setAside }) => [name, papers, setAside])).toEqual([
        ['a.txt', 1, 0],
        ['b.txt', 1, 0],
      ]);
      expect([await indicatorsOf(service, id), await indicatorsOf(service, id, 1)]).toEqual([right, right]);
      const after = value(await service.draftLayouts(id, 0));
      expect(after.remembered.map(({ by, why, file }) => [by, why, file])).toEqual([
        ['张三', '与原件核对过', 'a.txt'],
        ['张三', '与原件核对过', 'a.txt'],
      ]);
      expect(value(await service.importDraft(id, 0, 'en')).reading.notes.some(({ code }) => code === 'no-name-column')).toBe(false);
      const later = await read(service, [['d.txt', second]]);
      expect(await indicatorsOf(service, later.id)).toEqual(right);
      expect((await service.events(0, 10)).map(({ step, by }) => [step, by])).toEqual([['remember-layout', '张三']]);
      const kept = value(await service.keepImport(id, '甲'));
      expect(kept.files.map(({ status }) => status)).toEqual(['kept', 'kept', 'kept']);
      expect(codeOf(await service.rememberLayouts(id, 0, { corrections: both, ...person }))).toBe('already-kept');
    }));

  it('is undone, and the old reading comes back', () =>
    withService(async (service) => {
      const { id } = await read(service, [['a.txt', first]]);
      value(await service.rememberLayouts(id, 0, { corrections: both, ...person }));
      for (const { id: layout } of await service.layouts())
        value(await service.withdrawLayout(layout, { by: '李四', reason: '看错了', importId: id }));
      expect([await indicatorsOf(service, id), await service.layouts()]).toEqual([wrong, []]);
      expect(codeOf(await service.withdrawLayout('nothing', { by: '李四', reason: '看错了' }))).toBe('not-found');
    }));

  it('keeps corrections of values whose value still stands, and tells of the others', () =>
    withService(async (service) => {
      const { id } = await read(service, [['a.txt', first]]);
      const correct = (at: string, to: string) => service.correctDraft(id, 0, { at, to, by: '乙', why: '原件' });
      value(await correct('/papers/0/project/name', '公路养护'));
      value(await correct('/papers/0/project/indicators/0/name', '里程'));
      const [again] = value(await service.rememberLayouts(id, 0, { corrections: both, ...person }));
      expect(again?.setAside).toBe(1);
      const { reading, corrections } = value(await service.importDraft(id, 0, 'zh-CN'));
      expect(reading.papers[0]?.project?.name).toBe('公路养护');
      expect(reading.papers[0]?.project?.indicators[0]?.name).toBe('养护里程');
      expect(corrections.map(({ to }) => to)).toEqual(['公路养护']);
      expect(reading.notes.filter(({ code }) => code === 'correction-set-aside').map(({ at, message }) => [at, message])).toEqual([
        ['/papers/0/project/indicators/0/name', expect.stringContaining('乙曾把“”更正为“里程”')],
      ]);
      const live = (await service.layouts()).find(({ correction }) => correction.kind === 'column' && correction.position === 2);
      value(await service.withdrawLayout(live?.id ?? '', { by: '李四', reason: '看错了', importId: id }));
      const back = value(await service.importDraft(id, 0, 'zh-CN'));
      expect(back.corrections.map(({ to }) => to).toSorted()).toEqual(['公路养护', '里程'].toSorted());
    }));

  it('says that a table is another form, or none, and can be undone in the same place', () =>
    withService(async (service) => {
      const { id } = await read(service, [['a.txt', first]]);
      const form = value(await service.draftLayouts(id, 0)).layouts.find(({ kind }) => kind === 'form');
      const say = (to: string) =>
        service.rememberLayouts(id, 0, { corrections: [{ kind: 'form', layout: form?.layout ?? '', form: to }], ...person });
      value(await say('hunan-project-targets'));
      expect(value(await service.importDraft(id, 0, 'en')).reading.papers[0]?.form).toBe('hunan-project-targets');
      value(await say('none'));
      expect(value(await service.importStatus(id, 'en')).files.map(({ status, papers }) => [status, papers])).toEqual([['no-paper', 0]]);
      expect(codeOf(await say('no-such-form'))).toBe('not-a-layout');
      expect(codeOf(await say('none'))).toBe('nothing-changed');
      const later = await read(service, [['a.txt', first]]);
      expect(later.files[0]?.status).toBe('no-paper');
      const [remembered] = value(await service.draftLayouts(later.id, 0)).remembered;
      value(await service.withdrawLayout(remembered?.id ?? '', { by: '李四', reason: '看错了', importId: later.id }));
      const kept = value(await service.keepImport(later.id, '甲'));
      expect(kept.files.map(({ status, sha256 }) => [status, sha256?.length])).toEqual([['kept', 64]]);
    }));

  it('travels as a file: the same in an empty database, unchanged in its own, and replacing what differs', async () => {
    let file: RememberedLayout[] = [];
    await withService(async (service) => {
      const { id } = await read(service, [['a.txt', first]]);
      value(await service.rememberLayouts(id, 0, { corrections: both, ...person }));
      const exported = value(layoutFileIn((await service.exportLayouts()).bytes));
      file = exported.layouts;
      expect(value(await service.importLayouts(exported, '王五'))).toEqual({ added: 0, replaced: 0, unchanged: 2 });
    });
    await withService(async (service) => {
      expect(value(await service.importLayouts({ version: 1, layouts: file }, '王五'))).toEqual({ added: 2, replaced: 0, unchanged: 0 });
      expect(await service.layouts()).toEqual(file);
      const { id } = await read(service, [['a.txt', first]]);
      expect(await indicatorsOf(service, id)).toEqual(right);
      const other = file.map((one) => ({ ...one, correction: { ...column(2, '考核内容', 'other') } })).slice(0, 1);
      expect(value(await service.importLayouts({ version: 1, layouts: other }, '王五'))).toEqual({ added: 0, replaced: 1, unchanged: 0 });
      const unknown = file.slice(0, 1).map((one) => ({ ...one, correction: { kind: 'form' as const, layout: 'x', form: 'no-such' } }));
      expect(codeOf(await service.importLayouts({ version: 1, layouts: unknown }, '王五'))).toBe('bad-layouts');
      const { bytes } = await service.backup();
      expect(codeOf(await service.restore(bytes))).toBe('not-empty');
    });
  });

  it('is refused for a layout that the file does not print', () =>
    withService(async (service) => {
      const { id } = await read(service, [['a.txt', first]]);
      const elsewhere = { ...column(2, '考核内容', '/name'), layout: '一级指标|二级指标|三级指标|指标值' };
      expect(codeOf(await service.rememberLayouts(id, 0, { corrections: [elsewhere], ...person }))).toBe('not-a-layout');
      expect(codeOf(await service.rememberLayouts(id, 0, { corrections: [column(17, '', '/name')], ...person }))).toBe('not-a-layout');
      expect(codeOf(await service.rememberLayouts('nothing', 0, { corrections: both, ...person }))).toBe('not-found');
      expect(codeOf(layoutFileIn(first))).toBe('bad-layouts');
      const odd = {
        version: 1,
        layouts: [{ id: 'x', correction: { ...elsewhere, layout: 'a\u0000' }, by: '', at: '', why: '', file: '' }],
      };
      expect(codeOf(layoutFileIn(new TextEncoder().encode(JSON.stringify(odd))))).toBe('bad-layouts');
    }));
});
