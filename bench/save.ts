/** Saving a department year of ten papers through the service, against its bare inserts on the same embedded database. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { readDocument } from '@jixiao/documents';
import { openDatabase, saveRegion, saveUnit, saveVersion } from '@jixiao/store';
import { departments } from '../scripts/sample/departments.ts';
import { writeDepartment } from '../scripts/sample/write-sample.ts';
import { compare, ratio } from './pairs.ts';
import type { Row } from './run.ts';

export async function benchSaving(): Promise<readonly Row[]> {
  const [first] = departments;
  if (first === undefined) throw new Error('the sample is empty');
  const read = readDocument({ bytes: writeDepartment(first, 0), name: 'a.docx', sha256: '' });
  if (!read.ok) throw new Error(read.refusal.message.en);
  const papers = [...read.value.papers, ...read.value.papers]
    .slice(0, 10)
    .filter((paper) => paper.project !== null || paper.objectives !== null);
  const folder = mkdtempSync(join(tmpdir(), 'jixiao-bench-'));
  const database = await openDatabase({ folder });
  const bare = new PGlite();
  await bare.exec(
    'create table version (id text, number int, content json, hash text); create table project (id text, name text, code text, amount numeric, grams text[]); create table indicator (id text, at int, name text, target text, grams text[]); create table event (number serial, what json, hash text)',
  );
  await database.transaction((writer) => saveRegion(writer, { code: '130000', name: '-' }));
  let year = 2000;
  const at = '2026-01-01T00:00:00.000Z';
  const result = await compare('saving', 15, [
    {
      name: 'store',
      run: () =>
        database.transaction(async (writer) => {
          year += 1;
          for (const [position, paper] of papers.entries()) {
            await saveUnit(writer, '130000', paper.unit);
            await saveVersion(writer, {
              paperId: null,
              region: '130000',
              unitKey: '301001',
              fiscalYear: year,
              position,
              paper: { ...paper, fiscalYear: year },
              notes: [],
              findings: [],
              cannotTell: [],
              file: null,
              importId: null,
              by: '-',
              at,
              reason: '-',
              step: 'import',
            });
          }
        }),
    },
    {
      name: 'bare',
      run: () =>
        bare.transaction(async (tx) => {
          for (const paper of papers) {
            const content = JSON.stringify(paper);
            await tx.query('insert into version values ($1, 1, $2, $3)', [crypto.randomUUID(), content, 'hash']);
            await tx.query('insert into project values ($1, $2, $3, $4, $5)', [
              '-',
              paper.project?.name ?? '',
              paper.project?.code ?? '',
              paper.project?.budget.total ?? null,
              ['a', 'b'],
            ]);
            for (const [index, indicator] of (paper.project?.indicators ?? []).entries())
              await tx.query('insert into indicator values ($1, $2, $3, $4, $5)', [
                '-',
                index,
                indicator.name,
                indicator.target.raw,
                ['a', 'b'],
              ]);
            await tx.query('insert into event (what, hash) values ($1, $2)', ['{}', 'hash']);
          }
        }),
    },
  ]);
  await database.close();
  await bare.close();
  rmSync(folder, { recursive: true, force: true });
  const ms = (side: string): string => `${(result.medians.get(side) ?? Number.NaN).toFixed(1)} ms`;
  return [
    {
      what: 'save a department year of ten papers (durable) / bare inserts (in memory)',
      figure: `${ratio(result, 'store', 'bare').toFixed(2)} ×`,
      aim: '≤ 2 ×',
      detail: `${ms('store')} / ${ms('bare')}`,
    },
  ];
}
