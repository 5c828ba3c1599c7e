/** The terminal and the server say the same of the same file, whatever its kind: how many papers it holds, or why none. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createService } from '@jixiao/service';
import { openDatabase } from '@jixiao/store';
import { afterAll, expect, it } from 'vitest';
import { readFiles } from '../packages/cli/src/read-file.ts';
import { filesOfEachKind } from './samples/files-of-each-kind.ts';

const folder = mkdtempSync(join(tmpdir(), 'jixiao-same-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

type Said = { readonly name: string; readonly papers: number; readonly message: string | null };

async function atTheTerminal(name: string, bytes: Uint8Array): Promise<readonly Said[]> {
  writeFileSync(join(folder, name), bytes);
  const said: Said[] = [];
  for await (const reading of readFiles([{ path: name, shownAs: name }], { folder })) {
    const problem = reading.notes.findLast(({ level }) => level === 'problem') ?? null;
    said.push({ name: reading.file, papers: reading.papers.length, message: problem?.message.zh ?? null });
  }
  return said;
}

it('of each kind', async () => {
  const service = createService({ database: await openDatabase({ memory: true }), workers: 1 });
  try {
    for (const [name, bytes] of filesOfEachKind) {
      const started = await service.startImport([{ name, bytes }], { region: '990101', by: '甲' });
      if (!started.ok) throw new Error(started.refusal.message.en);
      let view = started.value;
      while (view.status === 'running') {
        await new Promise((resolve) => setTimeout(resolve, 20));
        const again = await service.importStatus(view.id, 'zh-CN');
        if (!again.ok) throw new Error(again.refusal.message.en);
        view = again.value;
      }
      const server = view.files
        .filter(({ status }) => status !== 'opened')
        .map((file) => ({ name: file.name, papers: file.papers, message: file.papers > 0 ? null : file.message }));
      const terminal = (await atTheTerminal(name, bytes)).map((said) => ({ ...said, message: said.papers > 0 ? null : said.message }));
      expect([name, server]).toEqual([name, terminal]);
      expect(server.length, name).toBeGreaterThan(0);
    }
  } finally {
    await service.close();
  }
}, 120_000);
