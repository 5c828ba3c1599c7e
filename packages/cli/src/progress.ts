/** How far a job is, on the error stream: one line rewritten on a terminal, a line at each tenth elsewhere. */
import type { Context } from './environment.ts';

export type Progress = { tell(done: number, total: number, remainingSeconds: number | null): void; end(): void };

export function progressOn({ err, language }: Pick<Context, 'err' | 'language'>): Progress {
  let last = '';
  return {
    tell(done, total, remainingSeconds) {
      const left =
        remainingSeconds === null
          ? ''
          : language === 'en'
            ? `, about ${Math.ceil(remainingSeconds)} s left`
            : `，约剩 ${Math.ceil(remainingSeconds)} 秒`;
      const line = language === 'en' ? `read ${done} of ${total} files${left}` : `已读 ${done}／${total} 个文件${left}`;
      const tenth = String(total === 0 ? 0 : Math.floor((done * 10) / total));
      if (err.isTerminal && line !== last) err.write(`\r\u001b[K${line}`);
      else if (!err.isTerminal && tenth !== last && total > 1 && done > 0) err.write(`${line}\n`);
      last = err.isTerminal ? line : tenth;
    },
    end() {
      if (err.isTerminal && last !== '') err.write('\r\u001b[K');
    },
  };
}
