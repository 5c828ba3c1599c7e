#!/usr/bin/env node
/**
 * The `jixiao` command. Plain JavaScript that an old Node can run too: where the Node that started it is too old, the one that npm
 * installed beside the program takes over with the same words, streams, signals and exit code; where there is none, it says so.
 */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import module, { createRequire } from 'node:module';
import { constants } from 'node:os';
import { dirname, join } from 'node:path';

const needed = { major: 22, minor: 22 };
const broken = 3;
const handedOver = 'JIXIAO_HANDED_OVER';

/** @param {string} version */
function isFit(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return major > needed.major || (major === needed.major && minor >= needed.minor);
}

/** The Node that npm installed on this kind of machine, or null. */
function installedNode() {
  try {
    const require = createRequire(import.meta.url);
    const manifest = require.resolve(`node-${process.platform}-${process.arch}/package.json`);
    const node = join(dirname(manifest), 'bin', 'node');
    return existsSync(node) ? node : null;
  } catch {
    return null;
  }
}

/** @param {string} reason */
function sayWhatIsMissing(reason) {
  const wanted = `${needed.major}.${needed.minor}`;
  const here = process.versions.node;
  const [zh, en] =
    reason === ''
      ? ['也没有随程序安装的 Node', 'none was installed with the program']
      : [`随程序安装的 Node 启动不了（${reason}）`, `the one installed with the program does not start (${reason})`];
  say(
    `需要 Node.js ${wanted} 或更新的版本，这里是 ${here}，${zh}。请安装新版 Node.js，或在程序的文件夹里运行 npm ci。`,
    `Node.js ${wanted} or newer is needed; this is ${here}, and ${en}. Install a newer Node.js, or run npm ci in the folder of the program.`,
  );
}

/** Only a part of the program that is missing or damaged comes here: commands tell their own faults. @param {unknown} fault */
function sayWhatIsBroken(fault) {
  const words = fault instanceof Error ? (process.env.JIXIAO_DEBUG ? fault.stack : fault.message.split('\n')[0]) : String(fault);
  say(
    `程序不完整，启动不了（${words}）。请在程序的文件夹里运行 npm ci。`,
    `The program is not complete and cannot start (${words}). Run npm ci in the folder of the program.`,
  );
}

/** @param {string} zh @param {string} en */
function say(zh, en) {
  const locale = process.env.LC_ALL || process.env.LC_MESSAGES || process.env.LANG || '';
  process.stderr.write(`jixiao: ${/^zh/i.test(locale) ? zh : en}\n`);
  process.exitCode = broken;
}

/** @param {string} node */
function handOver(node) {
  // The channel says nothing: that it closes tells the child that this process is gone, even by kill -9.
  const child = spawn(node, [import.meta.filename ?? new URL(import.meta.url).pathname, ...process.argv.slice(2)], {
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    env: { ...process.env, [handedOver]: '1' },
  });
  // A terminal sends Ctrl-C to both processes by itself.
  const onTerminal = process.stdin.isTTY || process.stdout.isTTY || process.stderr.isTTY;
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGUSR2']))
    process.on(signal, () => {
      if (!(signal === 'SIGINT' && onTerminal)) child.kill(signal);
    });
  child.on('error', (fault) => sayWhatIsMissing(fault.message));
  child.on('exit', (code, signal) => process.exit(code ?? 128 + (constants.signals[signal ?? 'SIGKILL'] ?? 0)));
}

/** Younger features of Node that the program rests on announce themselves as experimental; nobody at a terminal can act on that. */
function silenceExperimentalWarnings() {
  process.removeAllListeners('warning');
  process.on('warning', (warning) => {
    if (warning.name !== 'ExperimentalWarning') process.stderr.write(`${warning.name}: ${warning.message}\n`);
  });
}

if (isFit(process.versions.node)) {
  if (process.env[handedOver] !== undefined) {
    delete process.env[handedOver];
    process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'));
    process.channel?.unref();
  }
  silenceExperimentalWarnings();
  // Types are stripped once, not at every start: 0.4 s became 0.2 s.
  module.enableCompileCache?.();
  try {
    const { runCommandLine } = await import('./command-line.ts');
    await runCommandLine(process.argv.slice(2));
  } catch (fault) {
    sayWhatIsBroken(fault);
  }
} else {
  const node = installedNode();
  if (node === null) sayWhatIsMissing('');
  else handOver(node);
}
