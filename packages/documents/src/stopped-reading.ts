/** How long a file may take, and what is said of one whose reading was stopped, wherever it is read. */
import { refused } from '@jixiao/domain';

export const readingMilliseconds = 30_000;

export function tooSlow(name: string, milliseconds: number): ReturnType<typeof refused> {
  const seconds = milliseconds / 1000;
  return refused('too-slow', {
    zh: `“${name}”读了${seconds}秒还没有读完，已停止。请用 Word 或 WPS 打开，另存为 .docx 后再试。`,
    en: `Reading "${name}" was stopped after ${seconds} seconds. Open it in Word or WPS, save it as .docx and try again.`,
  });
}

export function stoppedReading(name: string): ReturnType<typeof refused> {
  return refused('reader-stopped', {
    zh: `读取“${name}”时程序意外停止，其他文件不受影响。请用 Word 或 WPS 打开，另存为 .docx 后再试。`,
    en: `Reading "${name}" stopped unexpectedly; other files are not affected. Open it in Word or WPS, save it as .docx and try again.`,
  });
}

export function tooLargeToRead(name: string, size: number, limit: number): ReturnType<typeof refused> {
  const [megabytes, most] = [Math.round(size / 1024 / 1024), limit / 1024 / 1024];
  return refused('too-large', {
    zh: `“${name}”有 ${megabytes} MB，超过了 ${most} MB 的上限，没有读取。请去掉其中的图片，或按部门拆成几个文件。`,
    en: `“${name}” has ${megabytes} MB, more than the limit of ${most} MB, and was not read. Remove its pictures or split it by department.`,
  });
}
