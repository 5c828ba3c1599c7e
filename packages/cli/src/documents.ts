/** The words of a command → the documents they name: files as they stand, folders as the documents in them. */
import { readdir, stat } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import { isDocumentName, isHiddenPath } from '@jixiao/documents';
import type { Context } from './environment.ts';

export type Document = { readonly path: string; readonly shownAs: string };

export async function documents(words: readonly string[], context: Context): Promise<readonly Document[]> {
  const found: Document[] = [];
  for (const word of words) {
    if (await isFolder(resolve(context.folder, word))) found.push(...(await documentsIn(word, context)));
    else found.push({ path: word, shownAs: word.split(/[\\/]/).at(-1) ?? word });
  }
  return found;
}

async function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (entry) => entry.isDirectory(),
    () => false,
  );
}

async function documentsIn(folder: string, context: Context): Promise<readonly Document[]> {
  const entries = await readdir(resolve(context.folder, folder), { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(resolve(context.folder, folder), join(entry.parentPath, entry.name)))
    .filter((name) => !isHiddenPath(name))
    .toSorted();
  const found = files.filter(isDocumentName);
  const passedOver = files.length - found.length;
  if (passedOver > 0)
    context.err.write(
      context.language === 'en'
        ? `${folder}: ${passedOver} files are no documents by their name and were passed over\n`
        : `${folder}：有 ${passedOver} 个文件从名称看不是文档，已略过\n`,
    );
  return found.map((name) => ({ path: join(folder, name), shownAs: name }));
}
