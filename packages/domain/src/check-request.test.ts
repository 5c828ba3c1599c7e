import { describe, expect, it } from 'vitest';
import { checkBy, checkPlanOf, type CheckRequest } from './check-request.ts';
import { parameter } from './dated.ts';
import { nearestNames } from './nearest.ts';
import { profiles, rulesOf } from './profiles.ts';
import { asPaper, evaluationPaper, examplePaper } from './rules/example-papers.ts';
import type { Severity } from './exchange.ts';
import { rules } from './rules/index.ts';
import { answer, type Rule } from './rules/rule.ts';
import { isAtLeast } from './severity.ts';

const limit = parameter<string>({ zh: '上限', en: 'Limit' }, { from: '2015-01-01', value: '100', mark: 'ours' });
const times = parameter<number>({ zh: '次数', en: 'Times' }, { from: '2015-01-01', value: 3, mark: 'ours' });
const words = parameter<readonly string[]>({ zh: '词表', en: 'Words' }, { from: '2015-01-01', value: ['甲'], mark: 'ours' });

/** An invented rule that says what it was set to, as grave as it is or as it is told. */
const rule = (code: string, name: string, severity: Rule['severity'] = 'warning', found?: Severity): Rule => ({
  code,
  name,
  subject: 'paper',
  title: { zh: name, en: name },
  source: [],
  since: '2015-01-01',
  severity,
  parameters: { limit, times, words },
  advice: { zh: '', en: '' },
  why: { zh: '', en: '' },
  check: (subject, asking) => {
    const text = [asking.of(limit), asking.of(times), asking.of(words).join('|')].join(' ');
    return answer([{ at: subject.at, because: { zh: text, en: text }, ...(found === undefined ? {} : { severity: found }) }]);
  },
  examples: { passes: [], fails: [], cannotTell: [{ name: '', subject: asPaper(examplePaper()) }] },
});
const catalogue = [rule('M-01', 'first', 'error'), rule('M-02', 'second'), rule('S-08', 'third', 'hint')];

function codes(request: CheckRequest): readonly string[] | string {
  const plan = checkPlanOf(request, catalogue);
  return plan.ok ? (plan.value.options.rules ?? []).map(({ code }) => code) : `${plan.refusal.code}: ${plan.refusal.message.en}`;
}

function said(parameters: NonNullable<CheckRequest['parameters']>): string {
  const plan = checkPlanOf({ rules: ['M-01'], parameters }, catalogue);
  if (!plan.ok) return `${plan.refusal.code}: ${plan.refusal.message.en}`;
  return checkBy(plan.value, [examplePaper()], [])
    .findings.map(({ message }) => message.en)
    .join();
}

describe('a request of a check', () => {
  it('asks the standard profile, another one, or the rules that are named, however their code is written', () => {
    expect(codes({})).toEqual(['M-01', 'M-02']);
    expect(codes({ profile: 'all' })).toEqual(['M-01', 'M-02', 'S-08']);
    expect(codes({ rules: ['s-08', 'first'] })).toEqual(['M-01', 'S-08']);
  });

  it('refuses names that nobody knows with the nearest ones', () => {
    expect(codes({ profile: 'strict' })).toBe('no-such-profile: There is no profile “strict”. Choose one of standard, all.');
    expect(codes({ rules: ['M-9'] })).toBe('no-such-rule: There is no rule “M-9”. The nearest are M-01, M-02, S-08.');
    expect(codes({ rules: ['secund'] })).toContain('The nearest are second');
    expect(codes({ parameters: { 'M-01.limt': '1' } })).toBe(
      'no-such-parameter: There is no parameter “M-01.limt”. The nearest are M-01.limit, M-01.times, M-01.words.',
    );
    expect(codes({ parameters: { limit: '1' } })).toMatch(/^no-such-parameter/u);
  });

  it('sets parameters of each kind and refuses values of another', () => {
    expect(said({})).toBe('100 3 甲');
    expect(said({ 'm-01.Limit': '２００', 'M-01.times': '5', 'M-01.words': '甲、乙,丙' })).toBe('200 5 甲|乙|丙');
    expect(said({ 'M-01.limit': 'much' })).toBe(
      'bad-parameter: The parameter “M-01.limit” (Limit) cannot be “much”; it should be like “100”.',
    );
    expect(said({ 'M-01.times': 'often' })).toMatch(/^bad-parameter/u);
  });

  it('keeps findings that are grave enough', () => {
    const plan = checkPlanOf({ profile: 'all', severity: 'warning' }, catalogue);
    const found = plan.ok ? checkBy(plan.value, [examplePaper()], []).findings : [];
    expect(found.map(({ rule: code }) => code)).toEqual(['M-01', 'M-02']);
    expect(found.every(({ severity }) => isAtLeast(severity, 'warning'))).toBe(true);
  });
});

describe('what a profile shows', () => {
  const found = (request: CheckRequest) => {
    const plan = checkPlanOf(request, [rule('M-02', 'second', 'warning', 'hint'), rule('S-13', 'third', 'hint')]);
    return plan.ok ? checkBy(plan.value, [examplePaper()], []).findings.map(({ rule: code }) => code) : [];
  };

  it('is as grave as its rules, and all of a rule that is taken in all the same', () => {
    expect(found({})).toEqual(['S-13']);
    expect(found({ profile: 'all' })).toEqual(['M-02', 'S-13']);
  });

  it('is everything where the rule is named', () => {
    expect(found({ rules: ['M-02'] })).toEqual(['M-02']);
  });
});

describe('profiles', () => {
  it('name only rules of the catalogue', () => {
    const known = new Set(rules.map(({ code }) => code));
    const named = profiles.flatMap(({ also, without }) => [...also, ...without]);
    expect(named.filter((code) => !known.has(code))).toEqual([]);
  });

  it('hold every rule in the one that is called all', () => {
    const all = profiles.find(({ name }) => name === 'all');
    expect(all === undefined ? [] : rulesOf(all)).toEqual(rules);
  });

  it('take single rules in and out', () => {
    const [standard] = profiles;
    if (standard === undefined) throw new Error('there is no profile');
    const tuned = { ...standard, also: ['S-08'], without: ['M-01'] };
    expect(rulesOf(tuned, catalogue).map(({ code }) => code)).toEqual(['M-02', 'S-08']);
  });
});

describe('nearest names', () => {
  it('come first by edit distance', () => {
    expect(nearestNames('M-40', ['S-01', 'M-04', 'M-14', 'M-41'], 2)).toEqual(['M-41', 'M-04']);
  });

  it('holds self-evaluations to the scheme that was asked for, and refuses one that nobody knows', () => {
    const paper = evaluationPaper({ total: '85' });
    const gradesBy = (scheme: string) => {
      const plan = checkPlanOf({ rules: ['R-04', 'R-03'], scheme });
      if (!plan.ok) throw new Error(plan.refusal.message.en);
      return checkBy(plan.value, [paper], []).findings.map(({ message }) => message.en);
    };
    expect(gradesBy('hubei')).not.toEqual(gradesBy('mof-2020'));
    const unknown = checkPlanOf({ scheme: 'mof-2050' });
    expect(unknown.ok ? null : unknown.refusal.code).toBe('no-such-scheme');
  });
});
