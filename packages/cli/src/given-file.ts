/** A file of the terminal that is not a document, as something else reads it: corrections of layouts, waivers. */
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { type Outcome, refused } from '@jixiao/domain';
import type { Context } from './environment.ts';
import { systemFault } from './fault.ts';

export async function loadGiven<T>(
  name: string,
  context: Pick<Context, 'folder'>,
  read: (bytes: Uint8Array) => Outcome<T>,
): Promise<Outcome<T>> {
  try {
    return read(await readFile(resolve(context.folder, name)));
  } catch (fault) {
    const why = systemFault(fault);
    if (why === null) throw fault;
    return refused('no-file', {
      zh: `读不了“${name}”：${why.zh}。请检查路径后重试。`,
      en: `“${name}” cannot be read: ${why.en}. Check its path and try again.`,
    });
  }
}
