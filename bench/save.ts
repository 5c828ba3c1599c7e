/**
 * Saving a department year of ten papers through the store, against bare inserts of the same rows on the same kind of database: a data folder
 * whose commits are synced, one commit for the department year. By hand there are no hashes, no events, no search and no findings.
 */
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readDocument } from '@jixiao/documents';
import type { Paper } from '@jixiao/domain';
import { type Database, openDatabase, saveRegion, saveUnit, saveVersion } from '@jixiao/store';
import { openFolder } from '../packages/store/src/embedded.ts';
import type { Engine } from '../packages/store/src/engine.ts';
import { lockFolder } from '../packages/store/src/folder-lock.ts';
import { departments } from '../scripts/sample/departments.ts';
import { writeDepartment } from '../scripts/sample/write-sample.ts';
import { compare, ratio } from './pairs.ts';
import type { Row } from './run.ts';

const region = '130000';
const rounds = 25;

export async function benchSaving(): Promise<readonly Row[]> {
  const papers = await tenPapers();
  const folder = mkdtempSync(join(tmpdir(), 'jixiao-bench-'));
  const database = await openDatabase({ folder: join(folder, 'store') });
  await database.transaction((writer) => saveRegion(writer, { code: region, name: '-' }));
  const bare = await openFolder(join(folder, 'bare'), lockFolder(join(folder, 'bare')));
  await bare.run(bareTables);
  let year = 1950;
  let bareYear = 1950;
  const result = await compare('saving', rounds, [
    { name: 'store', run: () => save(database, papers, year++) },
    { name: 'bare', run: () => insert(bare, papers, bareYear++) },
  ]);
  await database.close();
  await bare.close();
  rmSync(folder, { recursive: true, force: true });
  const ms = (side: string): string => `${(result.medians.get(side) ?? Number.NaN).toFixed(1)} ms`;
  return [
    {
      what: 'save a department year of ten papers / bare inserts of its rows, both synced, one commit',
      figure: `${ratio(result, 'store', 'bare').toFixed(2)} ×`,
      aim: '≤ 2 ×',
      detail: `${ms('store')} / ${ms('bare')}`,
    },
  ];
}

const given = {
  paperId: null,
  region,
  unitKey: '301001',
  notes: [],
  findings: [],
  cannotTell: [],
  file: null,
  importId: null,
  by: '-',
  at: '2026-01-01T00:00:00.000Z',
  reason: '-',
  step: 'import',
};

async function tenPapers(): Promise<readonly Paper[]> {
  const papers: Paper[] = [];
  for (const department of departments.slice(0, 3)) {
    const read = await readDocument({ bytes: writeDepartment(department, 0), name: 'a.docx', sha256: '' });
    if (!read.ok) throw new Error(read.refusal.message.en);
    papers.push(...read.value.papers);
  }
  if (papers.length < 10) throw new Error('the sample holds too few papers');
  return papers.slice(0, 10).map((paper) => ({ ...paper, unit: { code: '301001', name: '禾溪县教育局' } }));
}

function save(database: Database, papers: readonly Paper[], fiscalYear: number): Promise<void> {
  return database.transaction(async (writer) => {
    await saveUnit(writer, region, { code: '301001', name: '禾溪县教育局' });
    for (const [position, paper] of papers.entries())
      await saveVersion(writer, { ...given, fiscalYear, position, paper: { ...paper, fiscalYear } });
  });
}

const bareTables = `
  create table paper (id text primary key, unit text, year integer, kind text, position integer, content json);
  create index on paper (unit, year);
  create table project (paper text primary key references paper, unit text, year integer, code text, name text, amount numeric);
  create index on project (name);
  create table indicator (paper text references paper, position integer, project text, kind text, name text, description text, target text,
    primary key (paper, position));
  create index on indicator (name);`;

function insert(engine: Engine, papers: readonly Paper[], year: number): Promise<void> {
  return engine.transaction('', async ({ query }) => {
    for (const [position, paper] of papers.entries()) {
      const { project } = paper;
      const id = randomUUID();
      await query('insert into paper values ($1, $2, $3, $4, $5, $6)', [id, '301001', year, paper.kind, position, JSON.stringify(paper)]);
      if (project === null) continue;
      await query('insert into project values ($1, $2, $3, $4, $5, $6)', [id, '301001', year, project.code, project.name, project.total]);
      for (const [index, { kind, name, description, target }] of project.indicators.entries())
        await query('insert into indicator values ($1, $2, $3, $4, $5, $6, $7)', [
          id,
          index,
          project.name,
          kind.label,
          name,
          description,
          target.raw,
        ]);
    }
  });
}
