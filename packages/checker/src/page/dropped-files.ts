/** What was dropped or chosen → files with their names; of folders only what is a document by its name. */
import { isDocumentName, isHiddenPath } from '@jixiao/documents';
import type { ChosenFile } from './session.ts';

export type Chosen = {
  readonly files: readonly ChosenFile[];
  /** Files of folders that are no documents by their name; hidden ones are not counted. */
  readonly passedOver: number;
};

type Found = ChosenFile & { readonly isOfFolder: boolean };

export function chosenFiles(list: FileList): Chosen {
  return sorted(
    [...list].map((file) => ({ path: file.webkitRelativePath || file.name, file, isOfFolder: file.webkitRelativePath !== '' })),
  );
}

export async function droppedFiles(transfer: DataTransfer): Promise<Chosen> {
  // Entries have to be asked for before anything else is waited for: the list is emptied after the event.
  const entries = [...transfer.items].flatMap((item) => item.webkitGetAsEntry() ?? []);
  if (entries.length === 0) return chosenFiles(transfer.files);
  const found: Found[] = [];
  for (const entry of entries) found.push(...(await filesIn(entry, false)));
  return sorted(found);
}

async function filesIn(entry: FileSystemEntry, isOfFolder: boolean): Promise<readonly Found[]> {
  if (isFile(entry)) {
    const file = await new Promise<File>((settle, fail) => entry.file(settle, fail));
    return [{ path: entry.fullPath.replace(/^\//, ''), file, isOfFolder }];
  }
  const reader = (entry as FileSystemDirectoryEntry).createReader();
  const found: Found[] = [];
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((settle, fail) => reader.readEntries(settle, fail));
    if (some.length === 0) return found;
    for (const inner of some) found.push(...(await filesIn(inner, true)));
  }
}

function isFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile;
}

function sorted(found: readonly Found[]): Chosen {
  const shown = found.filter(({ path, isOfFolder }) => !isOfFolder || !isHiddenPath(path));
  const documents = shown.filter(({ path, isOfFolder }) => !isOfFolder || isDocumentName(path));
  const files = documents
    .map(({ path, file }) => ({ path, file }))
    .toSorted((left, right) => Number(left.path > right.path) - Number(left.path < right.path));
  return { files, passedOver: shown.length - documents.length };
}
