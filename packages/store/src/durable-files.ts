/**
 * Makes the embedded database keep its word: PGlite's file layer has no fsync, so a commit would be safe from kill -9 but not from a
 * power cut. This one adds it. It leans on internals of PGlite 0.5.16 (pinned), so a test counts the calls: one for each commit.
 */
import { closeSync, fsyncSync, openSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { NodeFS } from '@electric-sql/pglite/nodefs';

type Stream = { readonly nfd?: number; readonly node: unknown };
type NodeFiles = { readonly realPath: (node: unknown) => string; readonly stream_ops: { fsync?: (stream: Stream) => number } };

/** Start parameters without -F, which would switch fsync off. */
export const durableStartParams: string[] = [
  ...PGlite.defaultStartParams.filter((parameter) => parameter !== '-F'),
  '-c',
  'fsync=on',
  '-c',
  'wal_sync_method=fsync',
];

export class DurableFiles extends NodeFS {
  /** Calls of fsync so far. */
  syncs = 0;

  override async init(...given: Parameters<NodeFS['init']>): ReturnType<NodeFS['init']> {
    const { emscriptenOpts } = await super.init(...given);
    const addFsync = (module: unknown): void => {
      const files = nodeFilesOf(module);
      files.stream_ops.fsync = (stream) => {
        this.syncs += 1;
        if (stream.nfd === undefined) syncPath(files.realPath(stream.node));
        else fsyncSync(stream.nfd);
        return 0;
      };
    };
    return { emscriptenOpts: { ...emscriptenOpts, preRun: [addFsync, ...(emscriptenOpts.preRun ?? [])] } };
  }
}

/** After initdb, which never syncs: every file and folder once. */
export function syncFolder(folder: string): void {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) syncFolder(path);
    else if (entry.isFile()) syncPath(path);
  }
  syncPath(folder);
}

function syncPath(path: string): void {
  const descriptor = openSync(path, 'r');
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

function nodeFilesOf(module: unknown): NodeFiles {
  if (typeof module === 'object' && module !== null && 'NODEFS' in module && isNodeFiles(module.NODEFS)) return module.NODEFS;
  throw new Error('This version of PGlite keeps its files in another way; durable commits are not possible with it.');
}

function isNodeFiles(files: unknown): files is NodeFiles {
  return typeof files === 'object' && files !== null && 'stream_ops' in files && 'realPath' in files;
}
