/**
 * Why a server could not start, as a sentence: what was met and what to do. Faults that are none of these are thrown on.
 */
import { type Outcome, refused } from '@jixiao/domain';
import { readServerFile, StoreError } from '@jixiao/store';
import type { Config } from './config.ts';
import { PagesNotBuiltError } from './mount-pages.ts';

export function startFault(fault: unknown, config: Pick<Config, 'place' | 'host' | 'port'>): Outcome<never> {
  if (fault instanceof StoreError) return storeFault(fault, config);
  if (fault instanceof PagesNotBuiltError) return notBuilt();
  switch (fault instanceof Error && 'code' in fault ? fault.code : undefined) {
    case 'EADDRINUSE':
      return refused('server-running', {
        zh: `端口 ${config.port} 已被另一个程序占用，没有启动。请先停止它，或换一个端口：PORT=${config.port + 1} npm start。`,
        en: `Port ${config.port} is taken by another program; not started. Stop that program, or use another port: PORT=${config.port + 1} npm start.`,
      });
    case 'EACCES':
      return refused('forbidden', {
        zh: `系统不允许使用端口 ${config.port}（1024 以下的端口需要特别权限）。请换一个：PORT=4870。`,
        en: `The system does not allow port ${config.port} (ports below 1024 need a privilege). Use another one: PORT=4870.`,
      });
    case 'EADDRNOTAVAIL':
      return refused('bad-request', {
        zh: `本机没有地址 ${config.host}。请用 HOST=127.0.0.1。`,
        en: `This machine has no address ${config.host}. Use HOST=127.0.0.1.`,
      });
    default:
      throw fault;
  }
}

function notBuilt(): Outcome<never> {
  return refused('not-ready', {
    zh: '网页还没有生成，没有启动。请在程序的文件夹里运行 npm run build，然后重新启动。',
    en: 'The pages are not built yet; not started. Run npm run build in the folder of the program, then start again.',
  });
}

function storeFault(fault: StoreError, config: Pick<Config, 'place'>): Outcome<never> {
  const running = fault.code === 'folder-in-use' && 'dataFolder' in config.place ? readServerFile(config.place.dataFolder) : null;
  if (running === null) return refused(codes[fault.code] ?? 'data-locked', fault.sentence);
  return refused('server-running', {
    zh: `${fault.sentence.zh}占用它的服务在 ${running.address}，可以直接打开。`,
    en: `${fault.sentence.en} The server that uses it is at ${running.address}; open that.`,
  });
}

const codes: Readonly<Record<string, string>> = { 'database-newer': 'newer-data', 'folder-not-writable': 'forbidden' };
