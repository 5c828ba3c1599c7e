/**
 * Importing generated Word files as the product does: a job with two workers, somebody who asks how far it is, and keeping, into a data folder.
 * The server is a process of its own, so that its memory and that of its workers are seen apart; each count has a new one over an empty
 * database. Its peak counts from the beginning of the import, some time after the start: opening PGlite takes more for a moment, whatever it holds.
 */
import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createService } from '@jixiao/service';
import { openDatabase } from '@jixiao/store';
import { departments } from '../scripts/sample/departments.ts';
import { writeDepartment } from '../scripts/sample/write-sample.ts';
import { childrenOf, megabytesOf } from './memory.ts';
import type { Row } from './run.ts';

const few = 100;
const many = 1000;
const pollEvery = 500;

type Measured = {
  readonly readSeconds: number;
  readonly keepSeconds: number;
  readonly papers: number;
  readonly serverPeak: number;
  readonly workersPeak: number;
};

export async function benchImporting(): Promise<readonly Row[]> {
  const folder = mkdtempSync(join(tmpdir(), 'jixiao-bench-'));
  try {
    writeFiles(join(folder, 'files'));
    await (await openDatabase({ folder: join(folder, 'empty') })).close();
    const small = await importInServer(folder, few);
    const large = await importInServer(folder, many);
    const seconds = large.readSeconds + large.keepSeconds;
    return [
      {
        what: `import ${many.toLocaleString('en')} files (${large.papers.toLocaleString('en')} papers) with two workers, read and kept`,
        figure: `${seconds.toFixed(1)} s`,
        aim: '-',
        detail: `${(many / seconds).toFixed(0)} files/s; read ${large.readSeconds.toFixed(1)} s, keep ${large.keepSeconds.toFixed(1)} s`,
      },
      peakRow('the server', small.serverPeak, large.serverPeak),
      peakRow('the workers', small.workersPeak, large.workersPeak),
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function peakRow(who: string, small: number, large: number): Row {
  return {
    what: `peak memory of ${who}, import of ${many.toLocaleString('en')} files / ${few}`,
    figure: `${(large / small).toFixed(2)} ×`,
    aim: '≤ 1.1 ×',
    detail: `${large.toFixed(0)} MB / ${small.toFixed(0)} MB`,
  };
}

/** Each of another invented department, so that every paper is new. */
function writeFiles(folder: string): void {
  mkdirSync(folder);
  for (let index = 0; index < many; index += 1) {
    const department = departments[index % departments.length];
    if (department === undefined) throw new Error('the sample is empty');
    const code = `${301 + (index % 600)}${String(1 + Math.floor(index / 600)).padStart(3, '0')}`;
    const other = { ...department, code, name: `${department.name}第${index}分局` };
    writeFileSync(join(folder, `${String(index).padStart(4, '0')}.docx`), writeDepartment(other, index % 2 === 0 ? 0 : 1));
  }
}

async function importInServer(folder: string, count: number): Promise<Measured> {
  cpSync(join(folder, 'empty'), join(folder, `data-${count}`), { recursive: true });
  const child = spawn(process.execPath, [import.meta.filename, folder, String(count)], { stdio: ['ignore', 'pipe', 'inherit'] });
  let serverPeak = 0;
  let workersPeak = 0;
  let said = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    if (said === '') serverPeak = 0;
    said += text;
  });
  const watch = setInterval(() => {
    serverPeak = Math.max(serverPeak, megabytesOf(child.pid));
    workersPeak = Math.max(
      workersPeak,
      childrenOf(child.pid).reduce((sum, pid) => sum + megabytesOf(pid), 0),
    );
  }, 50);
  const status = await new Promise((resolve) => child.once('close', resolve));
  clearInterval(watch);
  if (status !== 0) throw new Error(`the import of ${count} files ended with ${String(status)}`);
  return {
    ...(JSON.parse(said.split('\n')[1] ?? '') as Pick<Measured, 'readSeconds' | 'keepSeconds' | 'papers'>),
    serverPeak,
    workersPeak,
  };
}

async function serve(folder: string, count: number): Promise<void> {
  const database = await openDatabase({ folder: join(folder, `data-${count}`) });
  const service = createService({ database, workers: 2 });
  const files = readdirSync(join(folder, 'files'))
    .sort()
    .slice(0, count)
    .map((name) => ({ name, bytes: readFileSync(join(folder, 'files', name)) }));
  await new Promise((resolve) => setTimeout(resolve, 2000));
  console.log('opened');
  const begun = performance.now();
  const started = await service.startImport(files, { region: '990001', by: '-' });
  if (!started.ok) throw new Error(started.refusal.message.en);
  const { id } = started.value;
  for (;;) {
    const status = await service.importStatus(id, 'en');
    if (!status.ok) throw new Error(status.refusal.message.en);
    if (status.value.status !== 'running') break;
    await new Promise((resolve) => setTimeout(resolve, pollEvery));
  }
  const read = performance.now();
  const kept = await service.keepImport(id, '-');
  if (!kept.ok) throw new Error(kept.refusal.message.en);
  if (kept.value.files.some(({ status }) => status !== 'kept')) throw new Error('a file was not kept');
  const end = performance.now();
  await service.close();
  await database.close();
  console.log(JSON.stringify({ readSeconds: (read - begun) / 1000, keepSeconds: (end - read) / 1000, papers: kept.value.report.length }));
}

if (import.meta.main) await serve(process.argv[2] ?? '', Number(process.argv[3]));
