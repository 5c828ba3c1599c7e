/** What is shared by bundles of every kind: which files are taken out of them, the limits, and the sentences about the rest. */
import { done, type Note, type Outcome, refused, type Refusal } from '@jixiao/domain';
import { note } from '../form-context.ts';
import { fileKind } from '../kinds/file-kind.ts';
import { kindOfBundle } from './kind-of-bundle.ts';
import type { Bundle, BundledFile } from './open-bundle.ts';

export type BundleLimits = {
  readonly files: number;
  /** Bytes of all files together. */
  readonly total: number;
};

export const bundleLimits: BundleLimits = { files: 2000, total: 128 * 1024 * 1024 };

/** Hidden and helper files of macOS, Windows and Office: nobody meant to hand them in. */
export function isHidden(name: string): boolean {
  const steps = name.split(/[\\/]+/).filter((step) => step !== '' && !/^\.+$/.test(step));
  return steps.some((step) => /^(?:\.|~\$|__MACOSX$|thumbs\.db$|desktop\.ini$|\$RECYCLE\.BIN$)/i.test(step));
}

/** Sorts what stands in a bundle into files and notes, within the limits. */
export type Collector = {
  add(file: BundledFile): void;
  tell(note: Note): void;
  finish(): Outcome<Bundle>;
};

export function collector(hidden: number, limits: BundleLimits): Collector {
  const files: BundledFile[] = [];
  const notes: Note[] = [];
  let total = 0;
  return {
    add(file) {
      if (isBundle(file.bytes)) notes.push(nested(file.name));
      else if (total + file.bytes.length > limits.total) notes.push(overTotal(file.name, limits));
      else {
        total += file.bytes.length;
        files.push(file);
      }
    },
    tell(message) {
      notes.push(message);
    },
    finish() {
      if (hidden > 0) notes.push(hiddenFiles(hidden));
      return files.length > 0 ? done({ files, notes }) : nothingIn(notes);
    },
  };
}

function isBundle(bytes: Uint8Array): boolean {
  return fileKind(bytes) === 'rar' || isSevenZip(bytes) || kindOfBundle(bytes) !== null;
}

function isSevenZip(bytes: Uint8Array): boolean {
  return [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c].every((byte, at) => bytes[at] === byte);
}

export function tooManyFiles(count: number, limit: number): { readonly ok: false; readonly refusal: Refusal } {
  return refused('too-many-files', {
    zh: `里面有 ${count} 个文件，超过 ${limit} 个的上限，一个也没有取出。请分成几包后再试。`,
    en: `It holds ${count} files, more than the limit of ${limit}; none was taken out. Split it and try again.`,
  });
}

/** Where there is nothing at all to read, the sentence of the first file that was not taken out says why. */
function nothingIn(notes: readonly Note[]): { readonly ok: false; readonly refusal: Refusal } {
  const first = notes.find(({ level }) => level !== 'info');
  const encrypted = first?.code === 'file-with-password' && notes.every(({ code, level }) => level === 'info' || code === first.code);
  return refused(encrypted ? 'encrypted' : 'empty-bundle', {
    zh: `里面没有可以读取的文件。${first?.message.zh ?? '请核对是否拿错了文件。'}`,
    en: `There is no file in it to read. ${first?.message.en ?? 'Check that it is the right file.'}`,
  });
}

export function nested(name: string): Note {
  return note(
    'problem',
    'bundle-in-bundle',
    null,
    name,
    null,
    `“${name}”本身又是压缩包或邮件，没有打开。请先把它解开（邮件请另存附件），再把其中的文件放进来。`,
    `"${name}" is itself an archive or a mail and was not opened. Unpack it first (or save the attachments of the mail) and hand in its files.`,
  );
}

export function withPassword(name: string): Note {
  return note(
    'problem',
    'file-with-password',
    null,
    name,
    null,
    `“${name}”带有密码，没有取出。请用密码解压后再把它放进来。`,
    `"${name}" has a password and was not taken out. Unpack it with the password and hand it in.`,
  );
}

export function notTakenOut(name: string, refusal: Refusal): Note {
  return note(
    'problem',
    'file-not-taken-out',
    null,
    name,
    null,
    `“${name}”没有取出：${refusal.message.zh}`,
    `"${name}" was not taken out: ${refusal.message.en}`,
  );
}

function overTotal(name: string, limits: BundleLimits): Note {
  const megabytes = Math.round(limits.total / 1024 / 1024);
  return note(
    'problem',
    'file-not-taken-out',
    null,
    name,
    null,
    `“${name}”没有取出：里面的文件合计超过 ${megabytes} MB。请分成几包后再试。`,
    `"${name}" was not taken out: the files in it pass ${megabytes} MB together. Split it and try again.`,
  );
}

function hiddenFiles(count: number): Note {
  return note(
    'info',
    'hidden-files-left-out',
    null,
    null,
    null,
    `有 ${count} 个系统隐藏文件或临时文件（如 .DS_Store、Thumbs.db、~$ 开头的文件），没有读取。`,
    `${count} hidden or temporary files of the system (such as .DS_Store, Thumbs.db or those that begin with ~$) were left out.`,
  );
}
