/** The shipped sample: what its generator writes, and what a careful person knows to be in it. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readDocument } from '@jixiao/documents';
import { fenOf } from '@jixiao/domain';
import { describe, expect, it } from 'vitest';
import { departments, years } from '../scripts/sample/departments.ts';
import { sampleFiles, writeDepartment } from '../scripts/sample/write-sample.ts';

const folder = join(import.meta.dirname, '..', 'packages', 'app', 'sample');

describe('sample', () => {
  it('is what its generator writes', () => {
    const written = sampleFiles();
    expect(readdirSync(folder).sort()).toEqual(written.map(({ name }) => name).sort());
    for (const { name, bytes } of written) expect(Buffer.compare(readFileSync(join(folder, name)), bytes), name).toBe(0);
  });

  for (const department of departments)
    for (const index of [0, 1] as const)
      it(`${department.name} ${years[index]} reads as it was meant`, async () => {
        const read = await readDocument({ bytes: writeDepartment(department, index), name: 'sample.docx', sha256: '' });
        if (!read.ok) throw new Error(read.refusal.message.en);
        const [objectives, ...declarations] = read.value.papers;
        expect(objectives?.objectives?.items.map((item) => item.text)).toEqual(department.items);
        expect(objectives?.objectives?.measures.map((measure) => measure.text)).toEqual(department.measures);
        expect(declarations.map((paper) => [paper.fiscalYear, paper.unit])).toEqual(
          department.projects.map(() => [years[index], { code: department.code, name: department.name }]),
        );
        department.projects.forEach((project, position) => {
          const paper = declarations[position]?.project;
          if (paper === null || paper === undefined || paper.amountUnit === null) throw new Error(`${project.name} was not read`);
          const unit = paper.amountUnit;
          const fen = (amount: string | null): bigint | null => (amount === null ? null : fenOf(amount, unit));
          expect([paper.code, paper.name, paper.purpose, paper.objectives]).toEqual([
            project.code,
            project.name,
            project.purpose,
            project.objectives,
          ]);
          expect([paper.budget.total, paper.budget.fiscal, paper.budget.other].map(fen)).toEqual(
            project.money[index]?.map((amount) => (amount === null ? null : fenOf(amount, '万元'))),
          );
          expect(paper.spendingPlan?.map((point) => point.percent)).toEqual(project.plan[index]);
          expect(paper.indicators.map((entry) => [entry.name, entry.description, entry.target.raw, entry.basis])).toEqual(
            project.indicators.map(([, name, description, first, second, basis]) => [
              name,
              description,
              index === 0 ? first : second,
              basis,
            ]),
          );
        });
        expect(read.value.notes.filter((note) => note.level !== 'info')).toEqual([]);
      });
});
