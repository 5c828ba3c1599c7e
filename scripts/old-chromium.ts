/**
 * The oldest browser that the checker promises to run in, a real Chromium 87, out of a package of the registry that brings one along. It is unpacked
 * under node_modules for the tests alone and runs headless on pages of this machine.
 */
import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';

const holder = 'chrome-aws-lambda@5.4.0';
const integrity = 'sha512-edlk3okaPwVJ7lLhmi0p1Xs0lx3ekloW5Lqq+q+V0jS/4dyXYLeA23SKdB+A6+hBf/n88yfR8ssb78tBD/C9CA==';
const folder = join(import.meta.dirname, '..', 'node_modules', '.cache', 'chromium-87');
const program = join(folder, 'chromium');

/** Null where it was not fetched. */
export function oldChromium(): string | null {
  return existsSync(program) ? program : null;
}

/** Fetches it where it is missing and the machine can run it; a machine without the registry goes without. */
export function fetchOldChromium(): void {
  if (oldChromium() !== null || process.platform !== 'linux' || process.arch !== 'x64') return;
  const place = mkdtempSync(join(tmpdir(), 'jixiao-chromium-'));
  try {
    const told = execFileSync('npm', ['pack', holder, '--json', '--pack-destination', place], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    const [packed] = JSON.parse(told) as readonly { readonly filename: string; readonly integrity: string }[];
    if (packed?.integrity !== integrity) throw new Error(`${holder} is not the package that it was`);
    execFileSync('tar', ['xzf', join(place, packed.filename), '-C', place, 'package/bin/chromium.br']);
    mkdirSync(folder, { recursive: true });
    writeFileSync(program, brotliDecompressSync(readFileSync(join(place, 'package', 'bin', 'chromium.br'))));
    chmodSync(program, 0o755);
  } catch (fault) {
    console.warn(
      `skipped by name, Chromium 87 could not be fetched: ${fault instanceof Error ? fault.message.split('\n')[0] : String(fault)}`,
    );
  } finally {
    rmSync(place, { recursive: true, force: true });
  }
}
