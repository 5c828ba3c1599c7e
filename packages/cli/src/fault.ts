/** Faults as sentences: what Commander and the operating system say, in the words of the reader. */
import type { Text } from '@jixiao/domain';

const seeHelp: Text = { zh: '`jixiao --help` 列出全部命令。', en: '`jixiao --help` lists all commands.' };

/** A command line that cannot be understood, by Commander's code. */
export function usageText(code: string, message: string): Text {
  const named = /'([^']+)'/.exec(message)?.[1] ?? '';
  const meant = /Did you mean (?:one of )?([^?]+)\?/.exec(message)?.[1];
  const zhMeant = meant === undefined ? seeHelp.zh : `您是不是要输入 ${meant.replaceAll(', ', '、')}？`;
  const enMeant = meant === undefined ? seeHelp.en : `Did you mean ${meant.replaceAll(', ', ' or ')}?`;
  switch (code) {
    case 'commander.unknownCommand':
      return { zh: `没有“${named}”这个命令。${zhMeant}`, en: `There is no command “${named}”. ${enMeant}` };
    case 'commander.unknownOption':
      return { zh: `没有“${named}”这个选项。${zhMeant}`, en: `There is no option “${named}”. ${enMeant}` };
    case 'commander.missingArgument':
      return {
        zh: `命令里少了 ${argument(named, 'zh')}。请把它写在命令后面。`,
        en: `The command lacks ${argument(named, 'en')}. Write it after the command.`,
      };
    case 'commander.optionMissingArgument':
      return { zh: `选项“${named}”后面少了一个值。`, en: `The option “${named}” lacks its value.` };
    case 'commander.missingMandatoryOptionValue':
      return { zh: `这个命令必须带选项“${named}”。`, en: `This command needs the option “${named}”.` };
    case 'commander.excessArguments':
      return { zh: `命令后面多写了内容。${seeHelp.zh}`, en: `There are too many words after the command. ${seeHelp.en}` };
    case 'commander.help':
      return { zh: `命令没有写完。${seeHelp.zh}`, en: `The command is not complete. ${seeHelp.en}` };
    default:
      return { zh: message.replace(/^error: /, ''), en: message.replace(/^error: /, '') };
  }
}

function argument(name: string, language: 'zh' | 'en'): string {
  if (language === 'en') return name.startsWith('file') ? 'a FILE' : name.toUpperCase();
  return name.startsWith('file') ? '文件名' : name;
}

const system: Readonly<Record<string, Text>> = {
  ENOENT: { zh: '没有这个文件或文件夹', en: 'there is no such file or folder' },
  EACCES: { zh: '没有读写它的权限', en: 'there is no permission to use it' },
  EPERM: { zh: '没有读写它的权限', en: 'there is no permission to use it' },
  EISDIR: { zh: '它是文件夹，不是文件', en: 'it is a folder, not a file' },
  ENOTDIR: { zh: '路径中有一段不是文件夹', en: 'a part of its path is not a folder' },
  ENOSPC: { zh: '磁盘已满', en: 'the disk is full' },
  EROFS: { zh: '磁盘只能读，不能写', en: 'the disk is read-only' },
  EEXIST: { zh: '它已经存在', en: 'it exists already' },
};

/** What the system says about a file, or null when the fault is of another kind. */
export function systemFault(fault: unknown): Text | null {
  const code = fault instanceof Error && 'code' in fault ? String(fault.code) : '';
  return system[code] ?? null;
}

/** Anything thrown. Where the system says nothing known, the fault's own words stand, on one line. */
export function faultText(fault: unknown): Text {
  const known = systemFault(fault);
  const path = fault instanceof Error && 'path' in fault ? `${String(fault.path)}: ` : '';
  if (known !== null) return { zh: `${path}${known.zh}。`, en: `${path}${known.en}.` };
  const words = (fault instanceof Error ? fault.message : String(fault)).split('\n')[0] ?? '';
  return {
    zh: `程序出了故障（${words}）。没有保存任何不完整的内容；设 JIXIAO_DEBUG=1 再试可以看到细节。`,
    en: `Something broke (${words}). Nothing half done was kept; set JIXIAO_DEBUG=1 and try again to see the details.`,
  };
}
