/**
 * Imports of a restored back-up that were not at their end: files that waited to be read are not in a back-up, so each is named as not read. What
 * was read stays, and the import is kept or given up like any other.
 */
import type { Text } from '@jixiao/domain';
import { listImportFiles, listUnfinishedImports, saveImport, saveImportFiles, type Writer } from '@jixiao/store';
import { blankState, fileRecord, type FileSummary, fileSummaryOf } from './import-state.ts';

const unfinished: readonly FileSummary['status'][] = ['waiting', 'reading', 'cancelled'];

/** Answers how many files were not read. */
export async function settleImports(writer: Writer): Promise<number> {
  let unread = 0;
  for (const record of await listUnfinishedImports(writer)) {
    const files = (await listImportFiles(writer, record.id)).filter((file) => unfinished.includes(fileSummaryOf(file).status));
    await saveImportFiles(
      writer,
      files.map((file) => {
        const { name, size } = fileSummaryOf(file);
        return fileRecord(record.id, file.position, null, { ...blankState(name, size), status: 'refused', message: notInBackup(name) });
      }),
    );
    await saveImport(writer, { ...record, status: 'ready' });
    unread += files.length;
  }
  return unread;
}

function notInBackup(name: string): Text {
  return {
    zh: `备份时“${name}”还没有读取，备份里没有它的内容。请重新导入这个文件；已经读取的文件可以照常入库，也可以放弃这次导入。`,
    en: `"${name}" had not been read when the back-up was written, and its content is not in it. Import this file again; the files that were read can be kept, or the import given up.`,
  };
}
