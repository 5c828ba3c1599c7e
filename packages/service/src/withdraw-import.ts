/** Undoes an import with a reason: each paper goes back to the last version that another kept import made; where there is none it is withdrawn. */
import { type ImportView, type Outcome, refused } from '@jixiao/domain';
import {
  loadImport,
  loadVersion,
  lockImport,
  type Reader,
  saveImport,
  saveVersion,
  type StoredVersion,
  unitKeyOf,
  withdrawPaper,
  type Writer,
} from '@jixiao/store';
import { timeOf } from './context.ts';
import { stateOf } from './import-state.ts';
import { type ImportContext, importStatus, noImport } from './imports.ts';

type Withdrawal = { readonly id: string; readonly by: string; readonly at: string; readonly reason: string };

export async function withdrawImport(context: ImportContext, id: string, by: string, reason: string): Promise<Outcome<ImportView>> {
  if (reason.trim() === '')
    return refused('no-reason', { zh: '没有写明撤回的原因。请写一句话说明。', en: 'It does not say why. Give the reason in a sentence.' });
  const refusal = await context.database.transaction(async (writer) => {
    const record = await lockImport(writer, id);
    if (record === null) return noImport(id);
    if (record.status === 'withdrawn')
      return refused('already-withdrawn', { zh: '这次导入已经撤回。', en: 'This import was withdrawn before.' });
    if (record.status !== 'kept')
      return refused('not-kept', { zh: '这次导入还没有入库，放弃即可。', en: 'This import was not kept; discard it instead.' });
    const { report, revived = [] } = stateOf(record);
    const changed = report.filter(({ outcome }) => outcome === 'new' || outcome === 'new-version').map(({ paperId }) => paperId);
    for (const paperId of new Set(changed)) await undo(writer, paperId, { id, by, at: timeOf(context), reason }, revived.includes(paperId));
    await saveImport(writer, { ...record, status: 'withdrawn' });
    return null;
  });
  return refusal ?? importStatus(context, id, 'zh-CN');
}

async function undo(writer: Writer, paperId: string, { id, by, at, reason }: Withdrawal, wasWithdrawn: boolean): Promise<void> {
  const newest = await loadVersion(writer, paperId, null);
  if (newest === null || newest.record.withdrawn !== null || (await importBelow(writer, newest)) !== id) return;
  const before = wasWithdrawn ? null : await lastStanding(writer, newest, id);
  if (before === null) await withdrawPaper(writer, paperId, { at, by, reason });
  else
    await saveVersion(writer, {
      paperId,
      region: newest.record.region,
      unitKey: unitKeyOf(before.paper.unit) ?? newest.record.unitKey,
      fiscalYear: before.paper.fiscalYear ?? newest.record.fiscalYear,
      position: newest.record.position,
      paper: before.paper,
      notes: before.notes,
      findings: before.findings,
      cannotTell: before.cannotTell,
      file: before.file,
      importId: await importBelow(writer, before),
      by,
      at,
      reason,
      step: 'withdraw-import',
    });
}

/** The newest version that neither this import nor a withdrawn one stands under. */
async function lastStanding(reader: Reader, newest: StoredVersion, id: string): Promise<StoredVersion | null> {
  for (let number = newest.number - 1; number > 0; number -= 1) {
    const version = await loadVersion(reader, newest.record.id, number);
    const below = version === null ? null : await importBelow(reader, version);
    if (version === null || below === id) continue;
    if (below === null || (await loadImport(reader, below))?.status !== 'withdrawn') return version;
  }
  return null;
}

/** The import that made a version, or that made what a person then corrected. */
async function importBelow(reader: Reader, version: StoredVersion): Promise<string | null> {
  let current: StoredVersion | null = version;
  while (current !== null && current.importId === null) current = await loadVersion(reader, current.record.id, current.number - 1);
  return current?.importId ?? null;
}
