/** A finding is set aside once: it stays, is shown and counted apart, for later versions too, until it is withdrawn or its term ends. */
import { type ExchangeFinding, type WaiverFile, waiverFileIn, type WaiverInput } from '@jixiao/domain';
import { onEachDatabase } from '@jixiao/store/testing';
import { expect, it } from 'vitest';
import { createService } from './create-service.ts';
import type { Service } from './service.ts';
import { codeOf, dump, keep, key, region, serviceOn, two, value } from './testing/water-office.ts';

const person = { by: '张三', reason: '按批复一次拨付，已说明' };
/** Budgets that do not add up: M-01 of both projects. */
const text = (total = '150.00') => dump(two.map((form) => ({ ...form, total })));
const rule = 'M-01';

async function papersOf(service: Service): Promise<readonly string[]> {
  return value(await service.departmentYear(key, 'en')).papers.map(({ id }) => id);
}

async function found(service: Service, id: string): Promise<readonly ExchangeFinding[]> {
  return value(await service.paper(id, null, 'en')).findings.filter((finding) => finding.rule === rule);
}

/** Errors and what is set aside, of each project and then of the department year, as lists count them; errors of other rules are left out. */
async function errors(service: Service): Promise<readonly string[]> {
  const { items } = await service.projects({});
  const [year] = (await service.departmentYears({})).items;
  const views = await Promise.all(items.map(async ({ paperId }) => value(await service.paper(paperId, null, 'en'))));
  const others = views.map(({ findings }) => otherErrors(findings));
  const all = others.reduce((sum, count) => sum + count, 0);
  return [...items, ...(year === undefined ? [] : [year])].map(
    ({ findings, waived }, index) => `${findings.error - (others[index] ?? all)} | ${waived}`,
  );
}

function otherErrors(findings: readonly ExchangeFinding[]): number {
  return findings.filter((finding) => finding.severity === 'error' && finding.rule !== rule).length;
}

function atPaper(paper: string, at: string | null, more: Partial<WaiverInput> = {}): WaiverInput {
  return { rule, about: { of: 'paper', paper, at }, until: null, ...person, ...more };
}

onEachDatabase('a finding that is set aside', (open) => {
  const withService = serviceOn(open);

  it('is shown with who, why and until when on its paper and in its department year, and counted apart in lists', () =>
    withService(async (service) => {
      await keep(service, text());
      const [first = '', second = ''] = await papersOf(service);
      const [finding] = await found(service, first);
      expect(await errors(service)).toEqual(['1 | 0', '1 | 0', '2 | 0']);
      const waiver = value(await service.addWaiver(atPaper(first, finding?.at ?? '', { until: '2999-12-31' })));
      expect(waiver).toMatchObject({
        rule,
        ...person,
        until: '2999-12-31',
        state: 'in-force',
        withdrawn: null,
        findings: 1,
        paperId: first,
      });
      const shown = { id: waiver.id, ...person, until: '2999-12-31', of: 'paper' };
      expect([(await found(service, first)).map((one) => one.waiver), (await found(service, second)).map((one) => one.waiver)]).toEqual([
        [shown],
        [undefined],
      ]);
      const year = value(await service.departmentYear(key, 'en'));
      const inPaper = (index: number) => year.findings.filter(({ at }) => at === `/papers/${index}` || at.startsWith(`/papers/${index}/`));
      expect(year.papers.map(({ findings, waived }, index) => `${findings.error - otherErrors(inPaper(index))} | ${waived}`)).toEqual([
        '0 | 1',
        '1 | 0',
      ]);
      expect(year.findings.filter((one) => one.rule === rule).map((one) => one.waiver?.id)).toEqual([waiver.id, undefined]);
      expect(await errors(service)).toEqual(['0 | 1', '1 | 0', '1 | 1']);
      const [listed] = (await service.departmentYears({})).items;
      expect((await service.home()).totals).toMatchObject({ findings: listed?.findings, waived: 1 });
      expect(
        (await service.events(0, 100)).filter(({ step }) => step === 'set-aside').map(({ by, reason, paperId }) => [by, reason, paperId]),
      ).toEqual([[person.by, person.reason, first]]);
    }));

  it('is open again when it is withdrawn, with a reason and once', () =>
    withService(async (service) => {
      await keep(service, text());
      const [first = ''] = await papersOf(service);
      const { id } = value(await service.addWaiver(atPaper(first, null)));
      expect(codeOf(await service.withdrawWaiver(id, '李四', ' '))).toBe('no-reason');
      expect(value(await service.withdrawWaiver(id, '李四', '看错了'))).toMatchObject({
        state: 'withdrawn',
        withdrawn: { by: '李四', reason: '看错了' },
        findings: 0,
      });
      expect([
        codeOf(await service.withdrawWaiver(id, '李四', '看错了')),
        codeOf(await service.withdrawWaiver('nothing', '李四', '看错了')),
      ]).toEqual(['already-withdrawn', 'not-found']);
      expect([(await found(service, first)).map(({ waiver }) => waiver), await errors(service)]).toEqual([
        [undefined],
        ['1 | 0', '1 | 0', '2 | 0'],
      ]);
      expect((await service.waivers({})).counts).toEqual({ inForce: 0, ahead: 0, ended: 0, withdrawn: 1 });
      expect(await service.verifyEvents()).toBeNull();
    }));

  it('stays set aside in a later version and in a file of the same paper', () =>
    withService(async (service) => {
      await keep(service, text());
      const [first = ''] = await papersOf(service);
      const [finding] = await found(service, first);
      value(await service.addWaiver(atPaper(first, finding?.at ?? '')));
      await keep(service, text('160.00'), 'b.txt');
      expect(value(await service.paper(first, null, 'en')).version).toBe(2);
      expect([(await found(service, first)).map(({ waiver }) => waiver?.by), await errors(service)]).toEqual([
        ['张三'],
        ['0 | 1', '1 | 0', '1 | 1'],
      ]);
      await service.rebuild();
      expect(await errors(service)).toEqual(['0 | 1', '1 | 0', '1 | 1']);
    }));

  it('may be so for a unit or everywhere, also for papers that come later', () =>
    withService(async (service) => {
      const unit: WaiverInput = { rule, about: { of: 'unit', region, unitKey: key.unitKey }, until: null, ...person };
      expect(codeOf(await service.addWaiver(unit))).toBe('not-found');
      const everywhere = value(await service.addWaiver({ ...unit, about: { of: 'rule' } }));
      await keep(service, text());
      expect(await errors(service)).toEqual(['0 | 1', '0 | 1', '0 | 2']);
      value(await service.addWaiver(unit));
      value(await service.withdrawWaiver(everywhere.id, '李四', '只对水务局'));
      expect(await errors(service)).toEqual(['0 | 1', '0 | 1', '0 | 2']);
      expect((await service.waivers({ unit: key.unitKey, region })).items.map(({ scope, findings }) => [scope.of, findings])).toEqual([
        ['unit', 2],
      ]);
    }));

  it('said twice changes nothing and says so; another reason or term replaces what was said', () =>
    withService(async (service) => {
      await keep(service, text());
      const [first = ''] = await papersOf(service);
      const before = value(await service.addWaiver(atPaper(first, null)));
      expect(codeOf(await service.addWaiver(atPaper(first, null)))).toBe('nothing-changed');
      const after = value(await service.addWaiver(atPaper(first, null, { until: '2999-01-01' })));
      const { items, counts } = await service.waivers({});
      expect([items.map(({ id }) => id), counts.withdrawn]).toEqual([[after.id], 1]);
      expect((await service.waivers({ state: 'withdrawn' })).items.map(({ id }) => id)).toEqual([before.id]);
      expect([
        codeOf(await service.addWaiver(atPaper(first, null, { rule: 'Z-99' }))),
        codeOf(await service.addWaiver(atPaper(first, null, { until: '2020-01-01' }))),
        codeOf(await service.addWaiver(atPaper('nothing', null))),
      ]).toEqual(['no-such-rule', 'until-passed', 'not-found']);
    }));

  it('counts as open on the day after its term, without anybody doing anything', async () => {
    const database = await open();
    let now = new Date('2026-03-30T08:00:00Z');
    const service = createService({ database, workers: 1, now: () => now });
    try {
      await keep(service, text());
      const [first = ''] = await papersOf(service);
      value(await service.addWaiver(atPaper(first, null, { until: '2026-03-31' })));
      now = new Date('2026-03-31T15:59:00Z');
      expect([await errors(service), (await found(service, first)).map(({ waiver }) => waiver?.until)]).toEqual([
        ['0 | 1', '1 | 0', '1 | 1'],
        ['2026-03-31'],
      ]);
      now = new Date('2026-03-31T16:00:00Z');
      expect([await errors(service), (await found(service, first)).map(({ waiver }) => waiver)]).toEqual([
        ['1 | 0', '1 | 0', '2 | 0'],
        [undefined],
      ]);
      expect((await service.waivers({})).items.map(({ state }) => state)).toEqual(['ended']);
      expect((await service.events(0, 100)).filter(({ step }) => step === 'settle-waivers')).toHaveLength(1);
    } finally {
      await service.close();
    }
  });

  it('travels as a file and in a back-up: the same elsewhere, unchanged in its own, and replacing what differs', async () => {
    let file: WaiverFile = { version: 1, waivers: [] };
    let kept = new Uint8Array();
    await withService(async (service) => {
      await keep(service, text());
      const [first = ''] = await papersOf(service);
      const [finding] = await found(service, first);
      value(await service.addWaiver(atPaper(first, finding?.at ?? '')));
      value(await service.addWaiver({ rule: 'M-04', about: { of: 'rule' }, until: '2999-12-31', ...person }));
      const exported = await service.exportWaivers();
      expect(exported.name).toMatch(/^jixiao-waivers-\d{4}-\d\d-\d\d\.json$/);
      file = value(waiverFileIn(exported.bytes));
      expect(value(await service.importWaivers(file, '王五'))).toEqual({ added: 0, replaced: 0, unchanged: 2 });
      kept = new Uint8Array((await service.backup()).bytes);
    });
    await withService(async (service) => {
      await keep(service, text());
      expect(value(await service.importWaivers(file, '王五'))).toEqual({ added: 2, replaced: 0, unchanged: 0 });
      expect((await errors(service)).toSorted()).toEqual(['0 | 1', '1 | 0', '1 | 1']);
      const longer = file.waivers.map((one) => ({ ...one, until: '2999-12-31' }));
      expect(value(await service.importWaivers({ version: 1, waivers: [...longer, ...longer] }, '王五'))).toEqual({
        added: 0,
        replaced: 1,
        unchanged: 1,
      });
      expect(codeOf(await service.importWaivers({ version: 1, waivers: longer.map((one) => ({ ...one, rule: 'Z-99' })) }, '王五'))).toBe(
        'bad-waivers',
      );
      expect(codeOf(await service.restore(kept))).toBe('not-empty');
    });
    await withService(async (service) => {
      value(await service.restore(kept));
      expect([await errors(service), value(waiverFileIn((await service.exportWaivers()).bytes))]).toEqual([
        ['0 | 1', '1 | 0', '1 | 1'],
        file,
      ]);
    });
  });
});
