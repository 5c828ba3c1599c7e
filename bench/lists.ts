/**
 * Lists of 100,000 invented projects on both databases: filters, search, totals and pages by key, against the two statements that a person would
 * write by hand for the same answer. A search is written by hand in two ways, with LIKE alone and with the index; the faster one counts.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ListQuery, Paper, ProjectList } from '@jixiao/domain';
import { type Database, listProjects } from '@jixiao/store';
import { openEngine } from '../packages/store/src/database.ts';
import { derivedRows } from '../packages/store/src/derived-rows.ts';
import { openFolder } from '../packages/store/src/embedded.ts';
import type { Engine } from '../packages/store/src/engine.ts';
import { searchTerms } from '../packages/store/src/grams.ts';
import { lockFolder } from '../packages/store/src/folder-lock.ts';
import { knownMigrations } from '../packages/store/src/migrate.ts';
import { openServer } from '../packages/store/src/server.ts';
import { setup as startPostgres } from '../tests/setup/postgres.ts';
import { compare, median } from './pairs.ts';
import type { Row } from './run.ts';

const regions = ['130101', '130202', '340303', '410404'];
const unitsOfRegion = 50;
const years = [2022, 2023, 2024, 2025, 2026];
const projectsOfYear = 100;
const rounds = 9;

type Condition = readonly [sql: string, ...values: readonly unknown[]];

type Asked = {
  readonly name: string;
  readonly asked: ListQuery;
  /** Each a condition on project p. */
  readonly byHand: readonly Condition[];
  readonly order?: string;
};

const place = 'p.region, p.unit_key, p.fiscal_year, p.position, p.paper_id';
const inPlace: ListQuery = { region: '340303', year: 2024 };

const words: readonly (readonly [name: string, word: string])[] = [
  ['one character', '桥'],
  ['one common character', '费'],
  ['two characters', '管网'],
  ['two common characters', '项目'],
  ['three characters', '营养餐'],
  ['five characters', '乡村教师培'],
  ['two words', '管网 维修'],
  ['no match', '航天城'],
];

const questions: readonly Asked[] = [
  { name: 'everything', asked: {}, byHand: [['true']] },
  { name: 'a region', asked: { region: '340303' }, byHand: [['p.region = $1', '340303']] },
  { name: 'a year', asked: { year: 2024 }, byHand: [['p.fiscal_year = $1', 2024]] },
  { name: 'a unit', asked: { region: '340303', unit: '310001' }, byHand: [['p.region = $1 and p.unit_key = $2', '340303', '310001']] },
  {
    name: 'a unit and year',
    asked: { ...inPlace, unit: '310001' },
    byHand: [['p.region = $1 and p.unit_key = $2 and p.fiscal_year = $3', '340303', '310001', 2024]],
  },
  { name: 'with errors', asked: { severity: 'error' }, byHand: [['p.errors > 0']] },
  {
    name: 'by amount',
    asked: { order: 'amount', year: 2024 },
    byHand: [['p.fiscal_year = $1', 2024]],
    order: 'coalesce(p.amount_fen, -1) desc, p.region desc, p.paper_id desc',
  },
  ...words.flatMap(([name, word]): Asked[] => [
    { name: `search, ${name}`, asked: { q: word }, byHand: searchesFor(word, ['true']) },
    {
      name: `search in a region and year, ${name}`,
      asked: { ...inPlace, q: word },
      byHand: searchesFor(word, ['p.region = $1 and p.fiscal_year = $2', '340303', 2024]),
    },
  ]),
];

/** With LIKE alone, and with the index of grams before it. */
function searchesFor(word: string, [sql, ...values]: Condition): readonly Condition[] {
  const parts = word.split(' ');
  const like = parts.map((_, index) => `p.search_text like $${values.length + index + 1}`).join(' and ');
  const likes = parts.map((part) => `%${part}%`);
  const grams = searchTerms(word).flatMap((term) => term.grams);
  return [
    [`${sql} and ${like}`, ...values, ...likes],
    [`${sql} and ${like} and p.grams @> $${values.length + parts.length + 1}::integer[]`, ...values, ...likes, grams],
  ];
}

export async function benchLists(): Promise<readonly Row[]> {
  const folder = mkdtempSync(join(tmpdir(), 'jixiao-bench-'));
  const rows: Row[] = [];
  try {
    rows.push(await benchOn('PGlite', await openFolder(folder, lockFolder(folder))));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  const stop = await startPostgres();
  const url = process.env['JIXIAO_TEST_POSTGRES'];
  try {
    if (url !== undefined && stop !== undefined) rows.push(await benchOn('PostgreSQL', await openServer(url)));
  } finally {
    stop?.();
  }
  return rows;
}

async function benchOn(kind: string, engine: Engine): Promise<Row> {
  const database = await openEngine(engine, knownMigrations(), null);
  await load(engine, database);
  const ratios: { readonly name: string; readonly ratio: number; readonly store: number; readonly hand: number }[] = [];
  for (const question of questions) {
    for (const page of ['first', 'second'] as const) {
      const asked = page === 'first' ? question.asked : await secondPage(database, question.asked);
      if (asked === null) continue;
      const ways = question.byHand.map((condition) => handWritten(question, condition, asked));
      for (const way of ways) sameAnswer(question.name, await database.read((reader) => listProjects(reader, asked)), await way(engine));
      const result = await compare(question.name, rounds, [
        { name: 'store', run: () => database.read((reader) => listProjects(reader, asked)) },
        ...ways.map((way, index) => ({ name: `hand ${index}`, run: () => way(engine) })),
      ]);
      const store = result.medians.get('store') ?? Number.NaN;
      const hand = Math.min(...ways.map((_, index) => result.medians.get(`hand ${index}`) ?? Number.NaN));
      ratios.push({ name: `${question.name}, ${page} page`, ratio: store / hand, store, hand });
      console.error(
        `  ${kind}  ${(store / hand).toFixed(2)} ×  ${[...result.medians.values()].map((ms) => ms.toFixed(1)).join(' / ')} ms  ${question.name}, ${page} page`,
      );
    }
  }
  await database.close();
  const worst = ratios.reduce((a, b) => (a.ratio > b.ratio ? a : b));
  return {
    what: `list 100,000 projects on ${kind} / SQL by hand, ${ratios.length} questions`,
    figure: `${median(ratios.map(({ ratio }) => ratio)).toFixed(2)} × (worst ${worst.ratio.toFixed(2)} ×)`,
    aim: '≤ 1.5 ×',
    detail: `worst: ${worst.name}, ${worst.store.toFixed(1)} ms / ${worst.hand.toFixed(1)} ms`,
  };
}

async function secondPage(database: Database, asked: ListQuery): Promise<ListQuery | null> {
  const { next } = await database.read((reader) => listProjects(reader, asked));
  return next === null ? null : { ...asked, after: next };
}

type Answer = { readonly count: number; readonly amount: string; readonly ids: readonly string[] };

/** One statement for the totals and one for the page, in one transaction. */
function handWritten(question: Asked, [condition, ...values]: Condition, asked: ListQuery): (engine: Engine) => Promise<Answer> {
  const order = question.order ?? place;
  const [, ...key] = asked.after === undefined ? [] : (JSON.parse(Buffer.from(asked.after, 'base64url').toString('utf8')) as string[]);
  const after = key.map((_, index) => `$${values.length + index + 1}`).join(', ');
  const behind = key.length === 0 ? '' : ` and (${order.replaceAll(' desc', '')}) ${order.includes(' desc') ? '<' : '>'} (${after})`;
  const totals = `select count(*)::int as count, coalesce(sum(p.amount_fen) filter (where p.horizon = 'annual'), 0) as amount from project p where ${condition}`;
  const page = `select p.paper_id, p.region, r.name as region_name, r.is_sample, p.unit_key, u.code as unit_code, u.name as unit_name, p.fiscal_year,
      p.code, p.name, p.amount_fen, p.has_plan, p.indicators, p.errors, p.warnings, p.hints
    from project p join region r on r.code = p.region join unit u on u.region = p.region and u.key = p.unit_key
    where ${condition}${behind} order by ${order} limit 51`;
  return (engine) =>
    engine.transaction('', async ({ query }) => {
      const [sums] = await query(totals, values);
      const rows = await query(page, [...values, ...key]);
      return {
        count: Number(sums?.['count']),
        amount: String(sums?.['amount']),
        ids: rows.slice(0, 50).map((row) => String(row['paper_id'])),
      };
    });
}

function sameAnswer(name: string, list: ProjectList, answer: Answer): void {
  const mine: Answer = { count: list.totals.count, amount: list.totals.amountFen, ids: list.items.map(({ paperId }) => paperId) };
  if (JSON.stringify(mine) !== JSON.stringify(answer)) throw new Error(`${name}: the store and the SQL by hand do not say the same`);
}

/** Straight into the tables that lists read, with the rows that the store itself works out. */
export async function load(engine: Engine, database: Database): Promise<void> {
  const next = drawing(20260101);
  for (const region of regions) {
    await engine.transaction('', async ({ query }) => {
      await query('insert into region (code, name) values ($1, $2)', [region, `第${region}县`]);
      const units = Array.from({ length: unitsOfRegion }, (_, index) => unitOf(region, index));
      await query('insert into unit select * from json_populate_recordset(null::unit, $1::json)', [JSON.stringify(units)]);
      for (const unit of units)
        for (const year of years) {
          const papers: object[] = [];
          const projects: object[] = [];
          for (let position = 0; position < projectsOfYear; position += 1) {
            const id = `${next(2 ** 31)
              .toString(16)
              .padStart(8, '0')}-${region}-${unit.key}-${year}-${position}`;
            const paper = paperOf(unit, year, position, next);
            papers.push(paperRow(region, id, unit.key, year, position, paper));
            const row = derivedRows({ region, paper_id: id, unit_key: unit.key, fiscal_year: year, position }, unit, paper, []).project;
            projects.push({ ...row, indicators: 4 + next(12), errors: next(20) === 0 ? 1 : 0, warnings: next(6), hints: next(4) });
          }
          await query('insert into paper select * from json_populate_recordset(null::paper, $1::json)', [JSON.stringify(papers)]);
          await query('insert into project select * from json_populate_recordset(null::project, $1::json)', [JSON.stringify(projects)]);
        }
    });
  }
  await database.tidy({ analyze: true });
}

const offices = [
  '教育局',
  '水利局',
  '住房和城乡建设局',
  '农业农村局',
  '卫生健康局',
  '民政局',
  '交通运输局',
  '文化和旅游局',
  '生态环境局',
  '财政局',
];
const places = [
  '县城',
  '乡镇',
  '农村',
  '城区',
  '山区',
  '沿河',
  '全县',
  '中心镇',
  '社区',
  '园区',
  '北部',
  '南部',
  '东部',
  '西部',
  '库区',
  '新区',
];
const subjects =
  `供水管网 污水管网 义务教育学校 学生营养餐 乡村教师 危旧桥梁 道路 养老服务 残疾人 公共图书馆 村卫生室 森林防火 高标准农田 生活垃圾 大气污染 饮用水源 文物 公共厕所 校舍 幼儿园 粮食仓储 防汛物资
  河道 水库 路灯 公园 信访 社会救助 就业 退役军人 食品安全 动物防疫 耕地 档案 普法 统计调查 公交 广播电视`.split(/\s+/u);
const deeds = [
  '改造',
  '维修',
  '建设',
  '补助',
  '奖补',
  '培训',
  '检测',
  '管护',
  '购置',
  '运行',
  '治理',
  '提升',
  '普查',
  '更新',
  '保障',
  '整治',
];
const endings = ['项目', '经费', '资金', '专项资金', '工程', '费用', '', '', '专项', '补助资金'];

function unitOf(region: string, index: number): { region: string; key: string; code: string; name: string; department: string } {
  const code = `${301 + (index % 25)}${String(1 + Math.floor(index / 25)).padStart(3, '0')}`;
  return { region, key: code, code, name: `第${region}县第${index}${offices[index % offices.length] ?? ''}`, department: code.slice(0, 3) };
}

function paperOf(unit: { code: string; name: string }, year: number, position: number, next: (below: number) => number): Paper {
  const pick = (words: readonly string[]): string => words[next(words.length)] ?? '';
  const total = next(40) === 0 ? null : `${next(100_000) + 1}.${String(next(100)).padStart(2, '0')}`;
  return {
    kind: 'target-declaration',
    form: 'hebei-target-declaration',
    fiscalYear: year,
    horizon: 'annual',
    unit: { code: unit.code, name: unit.name },
    objectives: null,
    statedTotal: null,
    department: null,
    project: {
      code: `13${year}P00${next(1_000_000)}${position}`,
      name: `${pick(places)}${pick(subjects)}${pick(deeds)}${pick(endings)}`,
      amountUnit: '万元',
      budget: { total, fiscal: total, other: null },
      execution: null,
      purpose: '',
      spendingPlan: [{ by: '12-31', percent: next(10) === 0 ? null : '100.00' }],
      objectives: [],
      achieved: null,
      indicators: [],
      total,
    },
  };
}

function paperRow(region: string, id: string, unitKey: string, year: number, position: number, { kind, horizon, project }: Paper): object {
  const key = { region, id, unit_key: unitKey, fiscal_year: year, kind, horizon, position, version: 1 };
  return { ...key, project_code: project?.code, project_name: project?.name, normalized_name: project?.name };
}

/** Invented numbers that are the same in every run. */
function drawing(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return Math.floor(((state >>> 4) / 2 ** 28) * below);
  };
}
