/** A file of remembered corrections of layouts from the disk: for `--layouts` and for `jixiao layouts import`. */
import { done, type LayoutFile, layoutFileIn, type Outcome } from '@jixiao/domain';
import { option, type Options } from './command.ts';
import type { Context } from './environment.ts';
import { loadGiven } from './given-file.ts';

export function loadLayoutFile(name: string, context: Pick<Context, 'folder'>): Promise<Outcome<LayoutFile>> {
  return loadGiven(name, context, layoutFileIn);
}

/** The corrections that `--layouts` names; none without it. */
export async function layoutsOf(options: Options, context: Pick<Context, 'folder'>): Promise<Outcome<LayoutFile['layouts']>> {
  const name = option(options, 'layouts');
  if (name === null) return done([]);
  const file = await loadLayoutFile(name, context);
  return file.ok ? done(file.value.layouts) : file;
}
