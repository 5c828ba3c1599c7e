/**
 * What the whole test needs beside Node: a PostgreSQL server, Chromium and a Chinese face. On Debian and Ubuntu, as root, what is missing is
 * installed; otherwise the one command is printed. Elsewhere the parts that need them are skipped by name.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fetchOldChromium } from './old-chromium.ts';

type Need = { readonly debian: string; readonly what: string; readonly isThere: () => boolean };

const needs: readonly Need[] = [
  { debian: 'postgresql', what: 'PostgreSQL 15 or later', isThere: hasPostgres },
  { debian: 'chromium', what: 'Chromium', isThere: () => existsSync('/usr/bin/chromium') },
  {
    debian: 'fonts-noto-cjk',
    what: 'a Chinese face',
    isThere: () => existsSync('/usr/share/fonts/opentype/noto') || existsSync('/usr/share/fonts/noto-cjk'),
  },
];

/** Installs what is missing; answers false where it cannot, after saying what to type. */
export function prepareMachine(): boolean {
  fetchOldChromium();
  const missing = needs.filter((need) => !need.isThere());
  if (missing.length === 0) return true;
  const packages = missing.map((need) => need.debian).join(' ');
  if (!isDebian()) {
    console.warn(`skipped by name, this is not Debian or Ubuntu: ${missing.map((need) => need.what).join(', ')}`);
    return true;
  }
  if (process.getuid?.() !== 0) {
    console.error(
      `Missing: ${missing.map((need) => need.what).join(', ')}. Type:\n\n  sudo apt-get update && sudo apt-get install -y --no-install-recommends ${packages}\n`,
    );
    return false;
  }
  console.log(`Installing ${packages} …`);
  const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  spawnSync('apt-get', ['update', '-q'], { stdio: ['ignore', 'ignore', 'inherit'], env: environment });
  const installed = spawnSync('apt-get', ['install', '-y', '-q', '--no-install-recommends', ...packages.split(' ')], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: environment,
  });
  if (installed.status !== 0) console.error(`apt-get could not install ${packages}; see its lines above.`);
  return installed.status === 0;
}

function isDebian(): boolean {
  return (
    existsSync('/etc/os-release') && /^ID(_LIKE)?=.*(debian|ubuntu)/m.test(readFileSync('/etc/os-release', 'utf8')) && hasProgram('apt-get')
  );
}

function hasProgram(name: string): boolean {
  try {
    execFileSync('which', [name], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

function hasPostgres(): boolean {
  const base = '/usr/lib/postgresql';
  return existsSync(base) && readdirSync(base).some((version) => Number(version) >= 15 && existsSync(join(base, version, 'bin', 'initdb')));
}
