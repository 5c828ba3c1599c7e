/** The sample: an invented county in a region of its own, loaded by the importer like any other and removable with all that is in it. */
import { done, type Outcome, refused } from '@jixiao/domain';
import { listDepartmentYears, removeSample as removeStored, saveRegion } from '@jixiao/store';
import { timeOf } from './context.ts';
import { finished, type ImportContext, startImport } from './imports.ts';
import { keepImport } from './keep.ts';
import type { FileInput } from './service.ts';

export const sampleRegion = { code: '990101', name: '禾溪县（示例）' };
const by = '示例';

export async function loadSample(context: ImportContext, files: readonly FileInput[]): Promise<Outcome<null>> {
  const present = await context.database.read((reader) => listDepartmentYears(reader, { region: sampleRegion.code, limit: 1 }));
  if (present.items.length > 0) return refused('sample-present', { zh: '示例已经装入。', en: 'The sample is already there.' });
  await context.database.transaction((writer) => saveRegion(writer, { ...sampleRegion, sample: true }));
  const started = await startImport(context, files, { region: sampleRegion.code, by });
  if (!started.ok) return started;
  await finished(context, started.value.id);
  const kept = await keepImport(context, started.value.id, by);
  return kept.ok ? done(null) : kept;
}

export async function removeSample(context: ImportContext): Promise<Outcome<{ readonly papers: number }>> {
  return done(await context.database.transaction((writer) => removeStored(writer, by, timeOf(context))));
}
