/** A file of remembered corrections of layouts from the disk: for `--layouts` and for `jixiao layouts import`. */
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { done, type LayoutFile, layoutFileIn, type Outcome, refused } from '@jixiao/domain';
import { option, type Options } from './command.ts';
import type { Context } from './environment.ts';
import { systemFault } from './fault.ts';

export async function loadLayoutFile(name: string, context: Pick<Context, 'folder'>): Promise<Outcome<LayoutFile>> {
  try {
    return layoutFileIn(await readFile(resolve(context.folder, name)));
  } catch (fault) {
    const why = systemFault(fault);
    if (why === null) throw fault;
    return refused('no-file', {
      zh: `读不了“${name}”：${why.zh}。请检查路径后重试。`,
      en: `“${name}” cannot be read: ${why.en}. Check its path and try again.`,
    });
  }
}

/** The corrections that `--layouts` names; none without it. */
export async function layoutsOf(options: Options, context: Pick<Context, 'folder'>): Promise<Outcome<LayoutFile['layouts']>> {
  const name = option(options, 'layouts');
  if (name === null) return done([]);
  const file = await loadLayoutFile(name, context);
  return file.ok ? done(file.value.layouts) : file;
}
