/** Bytes of a text file → text: by byte order mark, else UTF-8, else GB18030 (the usual code of older Chinese text files). */
import { done, refused, type Outcome } from '@jixiao/domain';
import { maximumFileSize } from '../zip/limits.ts';
import { tooLarge } from '../zip/read-zip.ts';

export function decodeText(bytes: Uint8Array): Outcome<string> {
  if (bytes.length > maximumFileSize) return tooLarge(bytes.length);
  const text = decodeAs(bytes, encodingByMark(bytes) ?? 'utf-8') ?? decodeAs(bytes, 'gb18030');
  if (text === null || !looksLikeText(text))
    return refused('not-text', {
      zh: '文件既不是 UTF-8、UTF-16 也不是 GB18030 编码的文本，不能读取。请用记事本打开，另存为“UTF-8”编码后再试。',
      en: 'The file is text neither in UTF-8, UTF-16 nor GB18030 and cannot be read. Open it in an editor, save it in UTF-8 and try again.',
    });
  return done(text);
}

/** Whether the beginning of a file can be text: a sample may end within a character. */
export function beginsLikeText(bytes: Uint8Array): boolean {
  const sample = bytes.subarray(0, 64 * 1024);
  const encoding = encodingByMark(sample);
  const cut = bytes.length > sample.length;
  const text = decodeAs(sample, encoding ?? 'utf-8', cut) ?? decodeAs(sample, 'gb18030', cut);
  return text !== null && looksLikeText(text);
}

function encodingByMark(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return null;
}

function decodeAs(bytes: Uint8Array, encoding: string, cut = false): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes, { stream: cut });
  } catch {
    return null;
  }
}

function looksLikeText(text: string): boolean {
  // Control characters are what tells data from text.
  return !/[\u0000-\u0008\u000e-\u001a\u001c-\u001f]/.test(text);
}
