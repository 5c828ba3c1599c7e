/**
 * The doors that only the application can open for the terminal: the server that holds a folder, the folder itself where there is none, and
 * a server of its own that serves until it is told to stop.
 */
import { createInMemoryClient } from '@jixiao/api';
import { type Doors, type ExitCode, exitCode, type ServeOptions } from '@jixiao/cli';
import { done, type Outcome, say, type Text } from '@jixiao/domain';
import { readServerFile } from '@jixiao/store';
import { readConfig } from './config.ts';
import { pageInMemory } from './page-in-memory.ts';
import { openService } from './open-service.ts';
import type { Running } from './serve.ts';
import { startFault } from './start-fault.ts';

export type DoorSettings = {
  readonly variables: Readonly<Record<string, string | undefined>>;
  /** Folder that relative paths start from. */
  readonly folder: string;
  readonly out: { write(text: string): void };
  readonly err: { write(text: string): void };
};

export function createDoors(settings: DoorSettings): Doors {
  return {
    findServer: async (dataFolder) => readServerFile(dataFolder),
    openLocal: async (place, language) => {
      try {
        const opened = await openService(place, settings.variables);
        const client = createInMemoryClient(opened.service, language);
        return done({ client, page: (address) => pageInMemory(client, address), close: opened.close });
      } catch (fault) {
        return startFault(fault, { place, host: '', port: 0 });
      }
    },
    serve: (options) => serveUntilStopped(options, settings),
  };
}

async function serveUntilStopped(options: ServeOptions, { variables, folder, out, err }: DoorSettings): Promise<ExitCode> {
  const tell = (text: Text) => out.write(`${say(text, options.language)}\n`);
  const config = readConfig(options, variables, folder);
  const stopped = toldToStop();
  const running: Outcome<Running> = config.ok ? await (await import('./serve.ts')).serve(config.value) : config;
  if (!running.ok) {
    err.write(`jixiao: ${say(running.refusal.message, options.language)}\n`);
    return exitCode.refused;
  }
  tell(greeting(running.value));
  await stopped;
  tell({ zh: '正在停止：办完手头的请求后退出。', en: 'Stopping: requests under way are finished first.' });
  await running.value.close();
  return exitCode.clean;
}

function greeting({ address, place, kind, copiedTo }: Running): Text {
  const opened = kind === 'embedded' ? { zh: `数据文件夹 ${place}`, en: `data folder ${place}` } : { zh: place, en: place };
  const copied =
    copiedTo === null
      ? { zh: '', en: '' }
      : { zh: `\n  数据已升级，升级前的副本：${copiedTo}`, en: `\n  The data was upgraded; a copy from before: ${copiedTo}` };
  return {
    zh: `绩效已启动：${address}\n  已打开：${opened.zh}${copied.zh}\n  只接受本机访问，因为还没有登录功能。\n  停止：按 Ctrl+C。`,
    en: `Jixiao serves at ${address}\n  Opened: ${opened.en}${copied.en}\n  Only this computer can connect, because there is no sign-in yet.\n  To stop: Ctrl+C.`,
  };
}

/** Later signals change nothing: npm passes on the one that the terminal has sent already. */
function toldToStop(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.on(signal, () => resolve());
  });
}
