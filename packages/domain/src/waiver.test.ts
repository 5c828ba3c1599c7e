import { describe, expect, it } from 'vitest';
import type { Paper } from './exchange.ts';
import { exampleIndicator, examplePaper } from './rules/example-papers.ts';
import { applyWaivers, paperScope, waivablePapers, waiverKey } from './waiver-match.ts';
import { checkedWaivers, chinaDay, stateOfWaiver, type Waiver, waiverFileIn, type WaiverScope } from './waiver.ts';

const region = '139901';
const on = '2026-03-01';

function waiverOf(scope: WaiverScope, more: Partial<Waiver> = {}): Waiver {
  return { id: 'w-1', rule: 'M-04', scope, reason: '款项一次拨付，已说明', by: '张三', since: '2026-01-01', until: null, ...more };
}

/** Ids of the waivers of the findings, null where one is open. */
function waived(
  papers: readonly Paper[],
  waivers: readonly Waiver[],
  ats: readonly string[],
  where: string | null = region,
): readonly (string | null)[] {
  const findings = ats.map((at) => ({ rule: 'M-04', at }));
  const applied = applyWaivers(findings, waivers, { papers: waivablePapers(papers, where), on });
  expect(applied.findings.map(({ rule, at }) => ({ rule, at }))).toEqual(findings);
  const ids = applied.findings.map(({ waiver }) => waiver?.id ?? null);
  expect(applied.waived).toBe(ids.filter((id) => id !== null).length);
  return ids;
}

const paper = examplePaper();
const scopeOf = (at: string | null, of: Paper = paper) => {
  const [placed] = waivablePapers([of], region);
  const scope = placed === undefined ? null : paperScope(placed, at);
  if (scope === null) throw new Error('the paper says no year');
  return scope;
};
const otherName = examplePaper({ code: null, name: '另一个项目' });

describe('a waiver at a paper', () => {
  const atPlan = waiverOf(scopeOf('/papers/0/project/spendingPlan'));

  it('means its rule at its place of that paper, wherever the paper stands', () => {
    expect(
      waived([otherName, paper], [atPlan], ['/papers/1/project/spendingPlan', '/papers/0/project/spendingPlan', '/papers/1/project/code']),
    ).toEqual(['w-1', null, null]);
    expect(waived([paper], [{ ...atPlan, rule: 'M-05' }], ['/papers/0/project/spendingPlan'])).toEqual([null]);
  });

  it('means all that the rule finds in it where no place is said', () => {
    const whole = waiverOf(scopeOf(null));
    expect(waived([paper, otherName], [whole], ['/papers/0', '/papers/0/project/indicators/0', '/papers/1/project/code'])).toEqual([
      'w-1',
      'w-1',
      null,
    ]);
  });

  it('does not mean another year, region, kind, half or unit', () => {
    const at = ['/papers/0/project/spendingPlan'];
    expect(waived([{ ...paper, fiscalYear: (paper.fiscalYear ?? 0) + 1 }], [atPlan], at)).toEqual([null]);
    expect(waived([{ ...paper, kind: 'self-evaluation' }], [atPlan], at)).toEqual([null]);
    expect(waived([{ ...paper, horizon: 'medium-term' }], [atPlan], at)).toEqual([null]);
    expect(waived([{ ...paper, unit: { code: '999999', name: '别的单位' } }], [atPlan], at)).toEqual([null]);
    expect(waived([paper], [atPlan], at, '139902')).toEqual([null]);
    expect(waived([paper], [atPlan], at, null)).toEqual(['w-1']);
  });

  it('knows a project by its code where both have one, else by its name without white space', () => {
    const renamed = examplePaper({ name: '改了名' });
    const uncoded = examplePaper({ code: null, name: ` ${paper.project?.name ?? ''} ` });
    const recoded = examplePaper({ code: 'X-1' });
    const at = ['/papers/0/project/spendingPlan'];
    expect([renamed, uncoded, recoded].map((other) => waived([other], [atPlan], at)[0])).toEqual(['w-1', 'w-1', null]);
  });

  it('follows an indicator by its name, and of several of one name by level and place', () => {
    const row = (name: string, kind = '数量指标') => exampleIndicator('产出指标', kind, name, '≥90');
    const withRows = (...indicators: ReturnType<typeof row>[]) => examplePaper({ indicators });
    const before = withRows(row('完成率'), row('受益户数'), row('完成率', '质量指标'));
    const ats = [0, 1, 2].map((index) => `/papers/0/project/indicators/${index}/target`);
    const unique = waiverOf(scopeOf(ats[1] ?? '', before));
    const second = waiverOf(scopeOf(ats[2] ?? '', before));
    expect(waived([withRows(row('受益户数'), row('完成率', '质量指标'), row('完成率'))], [unique], ats)).toEqual(['w-1', null, null]);
    expect(waived([withRows(row('受益户数'), row('完成率', '质量指标'), row('完成率'))], [second], ats)).toEqual([null, 'w-1', null]);
    expect(waived([withRows(row('别的'), row('受益 户数', '社会效益指标'), row('又一个'))], [unique], ats)).toEqual([null, 'w-1', null]);
    expect(waived([withRows(row('别的'), row('受益人数'), row('又一个'))], [unique], ats)).toEqual([null, null, null]);
    expect(waived([before], [unique], ['/papers/0/project/indicators/1/name', '/papers/0/project/indicators'])).toEqual([null, null]);
  });

  it('is shown by its reason, by whom, until when and how wide', () => {
    const { findings } = applyWaivers([{ rule: 'M-04', at: '/papers/0/project/spendingPlan' }], [atPlan], {
      papers: waivablePapers([paper], region),
      on,
    });
    expect(findings[0]?.waiver).toEqual({ id: 'w-1', reason: '款项一次拨付，已说明', by: '张三', until: null, of: 'paper' });
  });
});

describe('a waiver of a unit or a rule', () => {
  const unit = waiverOf({ of: 'unit', region, unit: paper.unit });
  const other = { ...otherName, unit: { code: '999999', name: '别的单位' } };

  it('means every paper of the unit, or every paper', () => {
    const ats = ['/papers/0/project/code', '/papers/1/project/code', '/papers/2/project/code'];
    expect(waived([paper, otherName, other], [unit], ats)).toEqual(['w-1', 'w-1', null]);
    expect(waived([paper, otherName, other], [waiverOf({ of: 'rule' })], ats)).toEqual(['w-1', 'w-1', 'w-1']);
  });

  it('takes no unit of another county for its own, where a file does not say its county', () => {
    const namesake = { ...paper, unit: { code: paper.unit.code, name: '邻县的单位' } };
    expect([waived([namesake], [unit], ['/papers/0/project'], null), waived([namesake], [unit], ['/papers/0/project'])]).toEqual([
      [null],
      ['w-1'],
    ]);
    expect(waived([{ ...paper, unit: { code: null, name: paper.unit.name } }], [unit], ['/papers/0/project'], null)).toEqual(['w-1']);
  });

  it('gives way to a narrower one, and of two of one width the one that ends last is shown', () => {
    const place = waiverOf(scopeOf('/papers/0/project/code'), { id: 'place' });
    const whole = waiverOf(scopeOf(null), { id: 'whole' });
    const all = waiverOf({ of: 'rule' }, { id: 'rule' });
    const ats = ['/papers/0/project/code', '/papers/0/project/name', '/papers/1/project/name'];
    expect(waived([paper, otherName], [all, { ...unit, id: 'unit' }, whole, place], ats)).toEqual(['place', 'whole', 'unit']);
    const [short, long] = [
      waiverOf({ of: 'rule' }, { id: 'short', until: '2026-04-01' }),
      waiverOf({ of: 'rule' }, { id: 'long', until: '2026-05-01' }),
    ];
    expect(waived([paper], [short, long], ['/papers/0/project'])).toEqual(['long']);
  });
});

describe('the term of a waiver', () => {
  it('counts from its first to its last day', () => {
    const term = { since: '2026-01-02', until: '2026-01-04' };
    expect(['2026-01-01', '2026-01-02', '2026-01-04', '2026-01-05'].map((day) => stateOfWaiver(term, day))).toEqual([
      'ahead',
      'in-force',
      'in-force',
      'ended',
    ]);
    expect([stateOfWaiver({ ...term, until: null }, '2099-01-01'), stateOfWaiver(term, '2026-01-03', true)]).toEqual([
      'in-force',
      'withdrawn',
    ]);
    expect(waived([paper], [waiverOf({ of: 'rule' }, { until: '2026-02-28' })], ['/papers/0/project'])).toEqual([null]);
    expect(waived([paper], [waiverOf({ of: 'rule' }, { since: '2026-03-02' })], ['/papers/0/project'])).toEqual([null]);
  });

  it('is told in days of China', () => {
    expect([chinaDay(new Date('2026-03-31T15:59:59Z')), chinaDay(new Date('2026-03-31T16:00:00Z'))]).toEqual(['2026-03-31', '2026-04-01']);
  });
});

describe('a file of waivers', () => {
  const bytes = (content: unknown) => new TextEncoder().encode(JSON.stringify(content));
  const saidOf = (content: unknown) => {
    const read = waiverFileIn(bytes(content));
    return read.ok ? 'taken' : `${read.refusal.code} ${read.refusal.message.en}`;
  };

  it('is taken whole', () => {
    const file = {
      version: 1,
      waivers: [waiverOf(scopeOf('/papers/0/project/indicators/0/target')), waiverOf({ of: 'rule' }, { id: '' })],
    };
    expect(waiverFileIn(bytes(file))).toEqual({ ok: true, value: file });
  });

  it('is refused with the place that is not right', () => {
    expect(saidOf({ version: 1, waivers: [{ ...waiverOf({ of: 'rule' }), untill: '2026-01-01' }] })).toContain('"waivers.0" is not right');
    expect(saidOf({ version: 1, waivers: [waiverOf({ of: 'rule' }, { reason: ' ' })] })).toContain('"waivers.0.reason" is not right');
    expect(saidOf({ version: 1, waivers: [waiverOf({ of: 'rule' }, { until: '2026-02-30' })] })).toContain(
      '"waivers.0.until" is not right',
    );
    expect(saidOf({ version: 1, waivers: [waiverOf({ of: 'rule' }), waiverOf({ of: 'rule' }, { rule: 'Z-99' })] })).toContain(
      'entry 2 names a rule "Z-99"',
    );
    expect(saidOf({ version: 1, waivers: [waiverOf({ of: 'rule' }, { until: '2025-12-31' })] })).toContain(
      'entry 1 ends on 2025-12-31, before it begins',
    );
    expect(saidOf([])).toContain('bad-waivers');
    expect(waiverFileIn(new Uint8Array([0xff])).ok).toBe(false);
    expect(checkedWaivers({ version: 1, waivers: [] }).ok).toBe(true);
  });
});

describe('the key of a waiver', () => {
  it('is one for one rule and scope, whatever the row number, and another for any other', () => {
    const target = scopeOf('/papers/0/project/indicators/0/target');
    const same = [target, { ...target, place: '/project/indicators/7/target' }].map((scope) => waiverKey({ rule: 'M-04', scope }));
    expect(same[0]).toBe(same[1]);
    const others = [
      target,
      scopeOf('/papers/0/project/indicators/0'),
      scopeOf(null),
      { of: 'unit' as const, region, unit: paper.unit },
      { of: 'rule' as const },
    ];
    expect(new Set(others.map((scope) => waiverKey({ rule: 'M-04', scope }))).size).toBe(others.length);
  });
});
