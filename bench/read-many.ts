/** Reading 1,000 generated Word files with two workers: the rate, and memory that does not grow with the count. */
import { createReaderPool } from '@jixiao/service';
import { departments } from '../scripts/sample/departments.ts';
import { writeDepartment } from '../scripts/sample/write-sample.ts';
import { childrenOf, megabytesOf } from './memory.ts';
import type { Row } from './run.ts';

export async function benchReadingMany(): Promise<readonly Row[]> {
  const files = departments.flatMap((department) => ([0, 1] as const).map((index) => writeDepartment(department, index)));
  const few = await readAll(files, 100);
  const many = await readAll(files, 1000);
  return [
    {
      what: 'read 1,000 department texts (3,875 projects) with two workers',
      figure: `${many.seconds.toFixed(1)} s`,
      aim: '-',
      detail: `${(1000 / many.seconds).toFixed(0)} files/s`,
    },
    {
      what: 'peak memory of the workers, 1,000 files / 100 files',
      figure: `${(many.peak / few.peak).toFixed(2)} ×`,
      aim: '≤ 1.1 ×',
      detail: `${many.peak.toFixed(0)} MB / ${few.peak.toFixed(0)} MB`,
    },
  ];
}

async function readAll(files: readonly Uint8Array[], count: number): Promise<{ readonly seconds: number; readonly peak: number }> {
  const pool = createReaderPool({ workers: 2 });
  let peak = 0;
  const watch = setInterval(() => {
    peak = Math.max(
      peak,
      childrenOf(process.pid).reduce((sum, pid) => sum + megabytesOf(pid), 0),
    );
  }, 50);
  const started = performance.now();
  let next = 0;
  const lane = async (): Promise<void> => {
    for (let at = next++; at < count; at = next++) {
      const outcome = await pool.read({ name: `${at}.docx`, bytes: files[at % files.length] ?? new Uint8Array() });
      if (!outcome.ok || outcome.value.papers.length === 0) throw new Error(`file ${at} was not read`);
    }
  };
  await Promise.all([lane(), lane()]);
  const seconds = (performance.now() - started) / 1000;
  clearInterval(watch);
  pool.close();
  return { seconds, peak };
}
