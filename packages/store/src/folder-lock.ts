/**
 * One process a folder: two would corrupt the embedded database silently. The lock is an open exclusive transaction on a small SQLite
 * file; the kernel frees it when the process ends, however it ends. The server that holds it leaves its address beside it.
 */
import { accessSync, chmodSync, constants, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { codeOf, StoreError } from './store-error.ts';

/** Milliseconds; whoever only looks whether the folder is held, holds it for a moment. */
const patience = 250;

/** An open lock that nobody refers to would be closed, and so freed, by the garbage collector. */
const held = new Set<DatabaseSync>();

export type FolderLock = { readonly release: () => void };

/** Address and token of the server that holds the folder; only the owner of the folder can read it. */
export type ServerFile = { readonly address: string; readonly token: string };

export function lockFolder(folder: string): FolderLock {
  makeFolder(folder);
  const database = openLock(folder, patience);
  if (database === null) {
    throw new StoreError('folder-in-use', {
      zh: `数据文件夹“${folder}”正被另一个程序使用。请先停止那个程序，或者用 --data 指定另一个文件夹。`,
      en: `The data folder "${folder}" is in use by another process. Stop that process first, or name another folder with --data.`,
    });
  }
  rmSync(serverPath(folder), { force: true });
  held.add(database);
  let isHeld = true;
  return {
    release() {
      if (!isHeld) return;
      isHeld = false;
      rmSync(serverPath(folder), { force: true });
      held.delete(database);
      database.close();
    },
  };
}

export function writeServerFile(folder: string, server: ServerFile): void {
  const draft = `${serverPath(folder)}.new`;
  writeFileSync(draft, JSON.stringify(server), { mode: 0o600 });
  chmodSync(draft, 0o600);
  renameSync(draft, serverPath(folder));
}

/** Null where nobody holds the folder: what a killed server left behind is not believed. */
export function readServerFile(folder: string): ServerFile | null {
  let text: string;
  try {
    text = readFileSync(serverPath(folder), 'utf8');
  } catch {
    return null;
  }
  const lock = openLock(folder, 0);
  if (lock !== null) {
    lock.close();
    return null;
  }
  const server: unknown = JSON.parse(text);
  return typeof server === 'object' && server !== null && 'address' in server && 'token' in server
    ? { address: String(server.address), token: String(server.token) }
    : null;
}

/** Null where another process holds it. */
function openLock(folder: string, timeout: number): DatabaseSync | null {
  let database: DatabaseSync | undefined;
  try {
    database = new DatabaseSync(join(folder, 'lock'), { timeout });
    database.exec('begin exclusive');
    return database;
  } catch (error) {
    database?.close();
    if (error instanceof Error && 'errcode' in error && Number(error.errcode) % 256 === 5) return null;
    throw notWritable(folder, error);
  }
}

function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    accessSync(folder, constants.W_OK | constants.X_OK);
  } catch (error) {
    throw notWritable(folder, error);
  }
}

function notWritable(folder: string, cause: unknown): StoreError {
  return new StoreError(
    'folder-not-writable',
    {
      zh: `无法写入数据文件夹“${folder}”（${codeOf(cause)}）。请检查权限和磁盘空间，或者用 --data 指定另一个文件夹。`,
      en: `The data folder "${folder}" cannot be written (${codeOf(cause)}). Check its permissions and the free space, or name another folder with --data.`,
    },
    cause,
  );
}

function serverPath(folder: string): string {
  return join(folder, 'server.json');
}
