/** Writes a file whole or not at all: beside its place first, then renamed into it. */
import { randomUUID } from 'node:crypto';
import { open, rename, rm } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import type { Context } from './environment.ts';

/** `-` stands for the standard output. Gives the path written, null for the standard output. */
export async function writeWhole(name: string, bytes: Uint8Array, context: Context): Promise<string | null> {
  if (name === '-') {
    context.out.write(bytes);
    return null;
  }
  const path = resolve(context.folder, name);
  const beside = join(dirname(path), `.${randomUUID()}.part`);
  try {
    const file = await open(beside, 'wx');
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(beside, path);
  } catch (fault) {
    await rm(beside, { force: true });
    // Named as it was asked for, not by the draft beside it.
    if (fault instanceof Error && 'path' in fault) fault.path = path;
    throw fault;
  }
  return path;
}
