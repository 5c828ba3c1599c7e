/** The refusal for every kind of file without a reader: what it is, and what to do meanwhile. */
import { refused, type Refusal, type Text } from '@jixiao/domain';
import { maximumFileSize } from '../zip/limits.ts';
import type { FileKind } from './file-kind.ts';

const kinds: Partial<Record<FileKind, { readonly name: Text; readonly advice: Text }>> = {
  ofd: {
    name: { zh: '版式文件（.ofd）', en: 'a fixed-layout file (.ofd)' },
    advice: {
      zh: '请向发布单位索取原来的 Word 文件（.docx）后再试。',
      en: 'Ask the publisher for the Word file (.docx) it was made from and try again.',
    },
  },
  slides: {
    name: { zh: '演示文稿', en: 'a presentation' },
    advice: { zh: '请改用绩效文本的 Word 文件（.docx）。', en: 'Use the Word file (.docx) of the performance text instead.' },
  },
  picture: {
    name: { zh: '图片', en: 'a picture' },
    advice: {
      zh: '请向发布单位索取原来的 Word 文件（.docx）后再试。',
      en: 'Ask the publisher for the Word file (.docx) it was made from and try again.',
    },
  },
  zip: {
    name: { zh: '压缩包（.zip）', en: 'an archive (.zip)' },
    advice: {
      zh: '请先解开里面的这一个（压缩包只打开一层），再把其中的文件放进来。',
      en: 'Archives are opened one level deep. Unpack this inner one first, then give the files in it.',
    },
  },
  rar: {
    name: { zh: '压缩包（.rar）', en: 'an archive (.rar)' },
    advice: {
      zh: '请先解压，再把其中的文件放进来，或改打成 .zip。',
      en: 'Unpack it first, then give the files in it, or pack them as .zip.',
    },
  },
};

const faults: Partial<Record<FileKind, Refusal>> = {
  empty: {
    code: 'empty-file',
    message: {
      zh: '文件是空的（0 字节），多半是下载或复制时中断了。请重新下载或向发送的人再要一份。',
      en: 'The file is empty (0 bytes); most likely a download or copy was cut off. Download it again or ask for another copy.',
    },
  },
  encrypted: {
    code: 'encrypted',
    message: {
      zh: '文件带有打开密码，不能读取。请用 Word 打开，在“文件 → 信息 → 保护文档 → 用密码进行加密”中清空密码，保存后再试。',
      en: 'The file has a password to open it and cannot be read. Open it in Word, clear the password under File → Info → Protect Document → Encrypt with Password, save and try again.',
    },
  },
  'broken-zip': {
    code: 'broken-zip',
    message: {
      zh: '文件损坏：看上去是 Word 文件（.docx），但内部的压缩包打不开，多半是下载或复制时中断了。请重新下载或向发送的人再要一份。',
      en: 'The file is damaged: it looks like a Word file (.docx), but the archive in it cannot be opened; most likely a download or copy was cut off. Download it again or ask for another copy.',
    },
  },
  'zip-bomb': {
    code: 'zip-bomb',
    message: {
      zh: '为保护本机，没有解开这个文件：其中的文件太多，或解开后大得不正常。请核对来源，用 Word 或 WPS 打开后另存为 .docx 再试。',
      en: 'To protect this machine the file was not unpacked: it holds too many files, or unpacks to an abnormal size. Check where it comes from, open it in Word or WPS, save it as .docx and try again.',
    },
  },
  'too-large': {
    code: 'too-large',
    message: {
      zh: `文件超过 ${maximumFileSize / 1024 / 1024} MB 的上限。请删去其中的图片，或按部门拆成几个文件后再试。`,
      en: `The file is larger than the limit of ${maximumFileSize / 1024 / 1024} MB. Take pictures out of it, or split it by department, and try again.`,
    },
  },
};

export function notReadYet(kind: FileKind): { readonly ok: false; readonly refusal: Refusal } {
  const fault = faults[kind];
  if (fault !== undefined) return refused(fault.code, fault.message);
  const known = kinds[kind];
  if (known === undefined)
    return refused('unknown-kind', {
      zh: '认不出这是哪一种文件。能读的是 Word、Excel、WPS、OpenDocument、PDF、RTF、网页和文本文件；请用 Word 或 WPS 打开，另存为 .docx 后再试。',
      en: 'This kind of file is not known. Word, Excel, WPS, OpenDocument, PDF, RTF, web pages and text can be read; open it in Word or WPS, save it as .docx and try again.',
    });
  return refused('not-read-yet', {
    zh: `这是${known.name.zh}，目前还不能读取。${known.advice.zh}`,
    en: `This is ${known.name.en}, which cannot be read yet. ${known.advice.en}`,
  });
}
