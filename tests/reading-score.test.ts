/**
 * The reader against documents that a careful person read field by field, through the command as a person types it. The documents are
 * others' and stay outside the repository: where their folder is not there, the test says so and is skipped.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '..');
const shared = join(root, '..', 'shared');
const isThere = existsSync(join(shared, 'corpus')) && existsSync(join(shared, 'tools', 'score-reading.mjs'));
const read = /^(seed$|01|02|04|06|08)/;

if (!isThere) console.warn('skipped: ../shared is not here, so the reader is not scored against its documents');

describe('reading the documents of ../shared', () => {
  it.skipIf(!isThere)(
    'gets every field of every Word file and text dump right',
    () => {
      const folders = readdirSync(join(shared, 'corpus')).filter((name) => read.test(name));
      const words = ['--cmd', 'npx --no-install jixiao read --json', '--min', '1', '--only', '.docx,.txt', '--verbose'];
      const paths = folders.map((name) => relative(root, join(shared, 'corpus', name)));
      const tool = relative(root, join(shared, 'tools', 'score-reading.mjs'));
      const { status, stdout, stderr } = spawnSync(process.execPath, [tool, ...words, ...paths], { cwd: root, encoding: 'utf8' });
      expect(status, `${stdout}${stderr}`).toBe(0);
    },
    300_000,
  );
});
