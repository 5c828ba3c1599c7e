/** The options of `jixiao check` understood: what to ask, of which papers, against which earlier answer. Names nobody knows are refused before reading. */
import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline';
import {
  addToBaseline,
  type Baseline,
  checkedReading,
  type CheckPlan,
  checkPlanOf,
  type CheckRequest,
  done,
  evidence,
  isRegionCode,
  type Outcome,
  refused,
  severities,
  severity,
} from '@jixiao/domain';
import { listOption, option, type Options } from './command.ts';
import { wrongYear } from './commands/import.ts';
import type { Context } from './environment.ts';
import { systemFault } from './fault.ts';

export type Asked = {
  readonly request: CheckRequest;
  readonly plan: CheckPlan;
  readonly year: number | null;
  readonly baseline: Baseline | null;
};

export async function checkAsked(options: Options, context: Pick<Context, 'folder'>): Promise<Outcome<Asked>> {
  const wrong = wrongOption(options);
  if (wrong !== null) return wrong;
  const facts = await evidenceOf(option(options, 'with'), context);
  if (!facts.ok) return facts;
  const parameters = parametersOf(listOption(options, 'set'));
  if (!parameters.ok) return parameters;
  const request = requestOf(options, parameters.value, facts.value);
  const plan = checkPlanOf(request);
  if (!plan.ok) return plan;
  const baseline = await baselineOf(option(options, 'baseline'), context);
  if (!baseline.ok) return baseline;
  const year = option(options, 'year');
  return done({ request, plan: plan.value, year: year === null ? null : Number(year), baseline: baseline.value });
}

function requestOf(options: Options, parameters: Readonly<Record<string, string>>, facts: CheckRequest['evidence'] | null): CheckRequest {
  const rules = listOption(options, 'rule').flatMap((codes) => codes.split(/[,，、\s]+/u).filter((code) => code !== ''));
  const [profile, on, region, scheme] = ['profile', 'on', 'region', 'scheme'].map((name) => option(options, name));
  const least = severity.safeParse(option(options, 'severity'));
  return {
    ...(rules.length === 0 ? {} : { rules }),
    ...(typeof profile === 'string' ? { profile } : {}),
    ...(typeof on === 'string' ? { on } : {}),
    ...(typeof region === 'string' ? { region } : {}),
    ...(typeof scheme === 'string' ? { scheme } : {}),
    ...(least.success ? { severity: least.data } : {}),
    ...(Object.keys(parameters).length === 0 ? {} : { parameters }),
    ...(facts === null || facts === undefined ? {} : { evidence: facts }),
  };
}

function wrongOption(options: Options): Outcome<never> | null {
  if (listOption(options, 'rule').some((codes) => codes.trim() === ''))
    return refused('no-such-rule', {
      zh: '--rule 后面没有写规则。请写编号或名称，如 --rule M-04。',
      en: '--rule names no rule. Give codes or names, like --rule M-04.',
    });
  const [year, region, on, least] = ['year', 'region', 'on', 'severity'].map((name) => option(options, name));
  const noYear = year === null || year === undefined ? null : wrongYear(year);
  if (noYear !== null) return refused('bad-year', noYear);
  if (region !== null && region !== undefined && !isRegionCode(region))
    return refused('bad-region', {
      zh: `“${region}”不是地区代码。请用 6 位或 9 位数字，如 --region 130900。`,
      en: `“${region}” is no region code. Use 6 or 9 digits, like --region 130900.`,
    });
  if (on !== null && on !== undefined && !isDay(on))
    return refused('bad-request', {
      zh: `“${on}”不是日期。--on 请写成 2025-12-31 的样子。`,
      en: `“${on}” is no day. Write --on like 2025-12-31.`,
    });
  if (least !== null && least !== undefined && !severity.safeParse(least).success)
    return refused('bad-request', {
      zh: `没有“${least}”这种程度。--severity 可以是 ${severities.join('、')}。`,
      en: `There is no severity “${least}”. Use --severity with one of ${severities.join(', ')}.`,
    });
  return null;
}

function isDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/u.test(text) && !Number.isNaN(Date.parse(text)) && new Date(text).toISOString().startsWith(text);
}

/** RULE.NAME=VALUE, each once. */
function parametersOf(given: readonly string[]): Outcome<Readonly<Record<string, string>>> {
  const parameters: Record<string, string> = {};
  for (const text of given) {
    const sign = text.indexOf('=');
    if (sign < 1)
      return refused('bad-parameter', {
        zh: `看不懂“${text}”。--set 请写成 规则.参数=值，如 --set M-04.largeAmount=200。`,
        en: `“${text}” cannot be understood. Write --set as RULE.NAME=VALUE, like --set M-04.largeAmount=200.`,
      });
    parameters[text.slice(0, sign).trim()] = text.slice(sign + 1);
  }
  return done(parameters);
}

async function evidenceOf(name: string | null, context: Pick<Context, 'folder'>): Promise<Outcome<CheckRequest['evidence'] | null>> {
  if (name === null) return done(null);
  const bytes = await bytesOf(name, context);
  if (!bytes.ok) return bytes;
  const data = jsonIn(bytes.value);
  if (data === undefined)
    return refused('bad-evidence', {
      zh: `“${name}”不是 JSON${bytes.value.length === 0 ? '，文件是空的' : ''}。--with 的写法见 jixiao help check。`,
      en: `“${name}” is no JSON${bytes.value.length === 0 ? ': the file is empty' : ''}. See jixiao help check for what --with takes.`,
    });
  const found = evidence.safeParse(data);
  if (found.success) return done(found.data);
  const [issue] = found.error.issues;
  const at = issue === undefined || issue.path.length === 0 ? '/' : `/${issue.path.map(String).join('/')}`;
  return refused('bad-evidence', {
    zh: `“${name}”不是对照资料：${at} 处与格式不符。格式见 jixiao help check。`,
    en: `“${name}” is no file of evidence: what stands at ${at} does not fit the format (${issue?.message ?? ''}). See jixiao help check.`,
  });
}

/** Line by line, so that the answer of a whole county need not be held. */
async function baselineOf(name: string | null, context: Pick<Context, 'folder'>): Promise<Outcome<Baseline | null>> {
  if (name === null) return done(null);
  const baseline: Baseline = new Map();
  let number = 0;
  try {
    const lines = createInterface({ input: createReadStream(resolve(context.folder, name)), crlfDelay: Number.POSITIVE_INFINITY });
    for await (const line of lines) {
      number += 1;
      if (line.trim() === '') continue;
      const reading = checkedReading.safeParse(jsonIn(Buffer.from(line)));
      if (!reading.success) return notABaseline(name, number);
      addToBaseline(baseline, reading.data);
    }
  } catch (fault) {
    return missing(name, fault);
  }
  return number === 0 ? notABaseline(name, 1) : done(baseline);
}

function notABaseline(name: string, line: number): Outcome<never> {
  return refused('bad-baseline', {
    zh: `“${name}”第${line}行不是检查结果。--baseline 请用 jixiao check --json 以前写出的文件。`,
    en: `Line ${line} of “${name}” is no answer of a check. Give --baseline a file that jixiao check --json wrote before.`,
  });
}

async function bytesOf(name: string, { folder }: Pick<Context, 'folder'>): Promise<Outcome<Uint8Array>> {
  try {
    return done(await readFile(resolve(folder, name)));
  } catch (fault) {
    return missing(name, fault);
  }
}

function missing(name: string, fault: unknown): Outcome<never> {
  const why = systemFault(fault);
  if (why === null) throw fault;
  return refused('no-file', {
    zh: `读不了“${name}”：${why.zh}。请检查路径后重试。`,
    en: `“${name}” cannot be read: ${why.en}. Check its path and try again.`,
  });
}

/** Undefined where it is no JSON. */
function jsonIn(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return undefined;
  }
}
