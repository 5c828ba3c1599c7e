/** One input through the reader: a fault in words, or null. A bundle is opened, and the first of its files are read. */
import { readDocument } from '@jixiao/documents';
import { kindOfBundle, openBundle } from '../../packages/documents/src/bundle/open-bundle.ts';
import { checkAnswer, checkNote, checkRefusal } from './check-answer.ts';
import type { FuzzKind } from './kinds.ts';

const filesRead = 3;

export async function tryInput(kind: FuzzKind, bytes: Uint8Array): Promise<string | null> {
  try {
    const fault = kind === 'zip' || kind === 'eml' ? await tryBundle(bytes, kind) : null;
    return fault ?? (await tryDocument(bytes));
  } catch (fault) {
    return `throws ${fault instanceof Error ? (fault.stack ?? fault.message).split('\n').slice(0, 4).join(' | ') : String(fault)}`;
  }
}

async function tryDocument(bytes: Uint8Array): Promise<string | null> {
  return checkAnswer(await readDocument({ bytes, name: 'file', sha256: '0'.repeat(64) }));
}

async function tryBundle(bytes: Uint8Array, kind: 'zip' | 'eml'): Promise<string | null> {
  const bundle = await openBundle(bytes, kindOfBundle(bytes) ?? kind);
  if (!bundle.ok) return checkRefusal(bundle);
  for (const note of bundle.value.notes) {
    const fault = checkNote(note);
    if (fault !== null) return fault;
  }
  for (const { name } of bundle.value.files) if (name === '' || /(?:^|\/)\.\.(?:\/|$)|^\/|\\/.test(name)) return `name of a file: ${name}`;
  for (const file of bundle.value.files.slice(0, filesRead)) {
    const fault = await tryDocument(file.bytes);
    if (fault !== null) return fault;
  }
  return null;
}
