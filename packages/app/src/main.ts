/**
 * The server as a process: reads its options and variables, serves, says where and how to stop, and closes when it is told to.
 * Importing this module does nothing.
 */
import { type ExitCode, exitCode, type ServeOptions } from '@jixiao/cli';
import { type Outcome, say, type Text } from '@jixiao/domain';
import { readConfig } from './config.ts';
import { type Running, serve } from './serve.ts';

export { type Config, readConfig } from './config.ts';
export { type Running, serve } from './serve.ts';

export async function serveFromCommandLine(options: ServeOptions): Promise<ExitCode> {
  const tell = (text: Text) => void process.stdout.write(`${say(text, options.language)}\n`);
  const config = readConfig(options, process.env, process.cwd());
  const stopped = toldToStop();
  const running: Outcome<Running> = config.ok ? await serve(config.value) : config;
  if (!running.ok) {
    process.stderr.write(`jixiao: ${say(running.refusal.message, options.language)}\n`);
    return exitCode.refused;
  }
  tell(greeting(running.value));
  await stopped;
  tell({ zh: '正在停止：办完手头的请求后退出。', en: 'Stopping: requests under way are finished first.' });
  await running.value.close();
  return exitCode.clean;
}

function greeting({ address, place, kind }: Running): Text {
  const opened = kind === 'embedded' ? { zh: `数据文件夹 ${place}`, en: `data folder ${place}` } : { zh: place, en: place };
  return {
    zh: `绩效已启动：${address}\n  已打开：${opened.zh}\n  只接受本机访问，因为还没有登录功能。\n  停止：按 Ctrl+C。`,
    en: `Jixiao serves at ${address}\n  opened: ${opened.en}\n  Only this computer can connect, because there is no sign-in yet.\n  To stop: Ctrl+C.`,
  };
}

/** Later signals change nothing: npm passes on the one that the terminal has sent already. */
function toldToStop(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.on(signal, () => resolve());
  });
}
