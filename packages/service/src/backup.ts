/**
 * Back-up and restore: a ZIP with a manifest, the rows of each table as JSON lines and checksums; from either database into either.
 * Papers stand in it in the exchange format, with versions, events and source files.
 */
import { createHash } from 'node:crypto';
import { readZip } from '@jixiao/documents';
import { type BackupManifest, backupManifest, backupRows, backupVersion, done, type Outcome, refused } from '@jixiao/domain';
import { dumpAll, type DumpPart, restoreAll, StoreError } from '@jixiao/store';
import { zipSync } from 'fflate';
import { type Context, timeOf } from './context.ts';
import type { Download, Restored } from './service.ts';
import { settleImports } from './settle-imports.ts';

export async function backup(context: Context): Promise<Download> {
  const at = timeOf(context);
  const files: Record<string, Uint8Array> = {};
  const parts: { name: string; table: string; sha256: string }[] = [];
  await context.database.read(async (reader) => {
    for await (const part of dumpAll(reader)) {
      const name = `${part.table}/${String(parts.length).padStart(6, '0')}.jsonl`;
      const bytes = new TextEncoder().encode(part.rows.map((row) => JSON.stringify(row)).join('\n'));
      files[name] = bytes;
      parts.push({ name, table: part.table, sha256: hashOf(bytes) });
    }
  });
  const manifest: BackupManifest = { format: 'jixiao-backup', version: backupVersion, at, parts };
  files['manifest.json'] = new TextEncoder().encode(JSON.stringify(manifest, null, 1));
  return { name: `jixiao-${at.slice(0, 10)}.zip`, mediaType: 'application/zip', bytes: zipSync(files, { level: 6 }) };
}

export async function restore(context: Context, bytes: Uint8Array): Promise<Outcome<Restored>> {
  const parts = readParts(bytes);
  if (!parts.ok) return parts;
  try {
    const counts = await context.database.transaction(async (writer) => ({
      ...(await restoreAll(writer, parts.value)),
      unread: await settleImports(writer),
    }));
    context.settled.day = null;
    await context.database.tidy({ analyze: true });
    return done(counts);
  } catch (error) {
    if (error instanceof StoreError && error.code === 'database-not-empty') return refused('not-empty', error.sentence);
    if (error instanceof StoreError && error.code === 'backup-unreadable') return refused('bad-backup', error.sentence);
    throw error;
  }
}

const gigabyte = 1024 ** 3;

function readParts(bytes: Uint8Array): Outcome<DumpPart[]> {
  const zip = readZip(bytes, {
    file: 2 * gigabyte,
    entries: 1_000_000,
    total: 8 * gigabyte,
    entry: gigabyte,
    read: 8 * gigabyte,
    ratio: 10_000,
    ratioFrom: gigabyte,
  });
  if (!zip.ok) return badBackup('压缩包打不开', 'the archive cannot be opened');
  const entry = (name: string): Uint8Array | null => {
    const read = zip.value.names.includes(name) ? zip.value.read(name) : null;
    return read !== null && read.ok ? read.value : null;
  };
  const manifest = manifestIn(entry('manifest.json'));
  if (manifest === null) return badBackup('里面没有备份清单', 'it holds no manifest');
  if (manifest.version > backupVersion)
    return refused('newer-data', {
      zh: `这份备份由更新版本的程序写成（格式${manifest.version}，本程序到${backupVersion}）。没有恢复任何数据。请升级本程序后再恢复。`,
      en: `This back-up was written by a newer version of the program (format ${manifest.version}, this program knows ${backupVersion}). Nothing was restored. Upgrade the program and restore again.`,
    });
  const parts: DumpPart[] = [];
  for (const { name, table, sha256 } of manifest.parts) {
    const part = entry(name);
    if (part === null || hashOf(part) !== sha256) return badBackup(`“${name}”缺失或已改动`, `"${name}" is missing or was changed`);
    const lines = new TextDecoder().decode(part).split('\n');
    const rows = backupRows.safeParse(lines.filter((line) => line !== '').map(jsonIn));
    if (!rows.success) return badBackup(`“${name}”的内容读不懂`, `"${name}" cannot be understood`);
    parts.push({ table, rows: rows.data });
  }
  return done(parts);
}

function manifestIn(bytes: Uint8Array | null): BackupManifest | null {
  const manifest = backupManifest.safeParse(jsonIn(new TextDecoder().decode(bytes ?? new Uint8Array())));
  return manifest.success ? manifest.data : null;
}

/** Undefined where the text is no JSON. */
function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function badBackup(zh: string, en: string): ReturnType<typeof refused> {
  return refused('bad-backup', {
    zh: `这不是完整的备份文件：${zh}。没有恢复任何数据。请换一份由 jixiao backup 写出的文件。`,
    en: `This is no whole back-up: ${en}. Nothing was restored. Take a file that jixiao backup wrote.`,
  });
}

function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
