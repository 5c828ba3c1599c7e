/** What was dropped or chosen → files with their names; of folders only what is a document by its name. */
import { isDocumentName, isHiddenPath } from '@jixiao/documents';
import type { ChosenFile } from './session.ts';

export type Chosen = {
  readonly files: readonly ChosenFile[];
  /** Files of folders that are no documents by their name; hidden ones are not counted. */
  readonly passedOver: number;
  /** Folders that this browser does not open when they are dropped. */
  readonly closed: readonly string[];
};

type Found = ChosenFile & { readonly isOfFolder: boolean };

export function chosenFiles(list: FileList): Chosen {
  return chosenOf(
    [...list].map((file) => ({ path: file.webkitRelativePath || file.name, file, isOfFolder: file.webkitRelativePath !== '' })),
  );
}

/**
 * A page that was opened from a file may open a dropped folder by its handle (Chromium 86), not by its entry; a page from a server by both. What is
 * dropped has to be asked for before anything is waited for: the list is emptied after the event.
 */
export async function droppedFiles(transfer: DataTransfer): Promise<Chosen> {
  const items = [...transfer.items].filter(({ kind }) => kind === 'file');
  const asked = items.map((item) => {
    const entry = item.webkitGetAsEntry();
    return entry?.isDirectory === true ? { entry, handle: handleOf(item) } : { file: item.getAsFile() };
  });
  const found: Found[] = [];
  const closed: string[] = [];
  for (const one of asked) {
    if ('file' in one) {
      if (one.file !== null) found.push({ path: one.file.name, file: one.file, isOfFolder: false });
      continue;
    }
    const inside = await inFolder(await one.handle, one.entry as FileSystemDirectoryEntry);
    if (inside === null) closed.push(one.entry.name);
    else found.push(...inside);
  }
  return { ...chosenOf(found), closed };
}

type Handles = { getAsFileSystemHandle?(): Promise<FileSystemHandle | null> };

function handleOf(item: DataTransferItem): Promise<FileSystemHandle | null> {
  return ((item as Handles).getAsFileSystemHandle?.() ?? Promise.resolve(null)).catch(() => null);
}

/** Null where neither way is open. */
async function inFolder(handle: FileSystemHandle | null, entry: FileSystemDirectoryEntry): Promise<readonly Found[] | null> {
  try {
    return await inHandle(handle as FileSystemDirectoryHandle, entry.name);
  } catch {
    return inEntry(entry).catch(() => null);
  }
}

async function inHandle(folder: FileSystemDirectoryHandle, path: string): Promise<readonly Found[]> {
  const found: Found[] = [];
  for await (const inner of folder.values()) {
    const place = `${path}/${inner.name}`;
    if (inner.kind === 'directory') found.push(...(await inHandle(inner as FileSystemDirectoryHandle, place)));
    else found.push({ path: place, file: await (inner as FileSystemFileHandle).getFile(), isOfFolder: true });
  }
  return found;
}

async function inEntry(entry: FileSystemEntry): Promise<readonly Found[]> {
  if (entry.isFile) {
    const file = await new Promise<File>((settle, fail) => (entry as FileSystemFileEntry).file(settle, fail));
    return [{ path: entry.fullPath.replace(/^\//, ''), file, isOfFolder: true }];
  }
  const reader = (entry as FileSystemDirectoryEntry).createReader();
  const found: Found[] = [];
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((settle, fail) => reader.readEntries(settle, fail));
    if (some.length === 0) return found;
    for (const inner of some) found.push(...(await inEntry(inner)));
  }
}

function chosenOf(found: readonly Found[]): Chosen {
  const shown = found.filter(({ path, isOfFolder }) => !isOfFolder || !isHiddenPath(path));
  const documents = shown.filter(({ path, isOfFolder }) => !isOfFolder || isDocumentName(path));
  const files = documents
    .map(({ path, file }) => ({ path, file }))
    .toSorted((left, right) => Number(left.path > right.path) - Number(left.path < right.path));
  return { files, passedOver: shown.length - documents.length, closed: [] };
}
