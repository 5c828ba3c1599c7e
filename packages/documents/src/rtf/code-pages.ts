/**
 * Bytes of RTF text → text. The code page is that of the font's character set (RTF 1.9, \fcharset), else that of the document (\ansicpg).
 * Scripts often leave out both and write GBK or UTF-8: bytes that are neither in order in one are tried in the other.
 */
const byCharset: Readonly<Record<number, string>> = {
  128: 'shift_jis',
  129: 'euc-kr',
  134: 'gb18030',
  136: 'big5',
  161: 'windows-1253',
  162: 'windows-1254',
  163: 'windows-1258',
  177: 'windows-1255',
  178: 'windows-1256',
  186: 'windows-1257',
  204: 'windows-1251',
  222: 'windows-874',
  238: 'windows-1250',
};

const byCodePage: Readonly<Record<number, string>> = {
  866: 'ibm866',
  874: 'windows-874',
  932: 'shift_jis',
  936: 'gb18030',
  949: 'euc-kr',
  950: 'big5',
  10008: 'gb18030',
  54936: 'gb18030',
  65001: 'utf-8',
};

const wide = new Set(['shift_jis', 'euc-kr', 'gb18030', 'big5']);

export function encodingOfCharset(charset: number): string | null {
  return byCharset[charset] ?? null;
}

export function encodingOfCodePage(codePage: number): string | null {
  if (codePage >= 1250 && codePage <= 1258) return `windows-${codePage}`;
  return byCodePage[codePage] ?? null;
}

export type RunEncoding = {
  /** Of the font in use, and of the font for East Asian signs. */
  readonly font: string | null;
  readonly eastAsian: string | null;
  /** \ansicpg; null where the file names none. */
  readonly document: string | null;
};

export function decodeBytes(bytes: readonly number[], { font, eastAsian, document }: RunEncoding): string {
  const data = Uint8Array.from(bytes);
  const named = [font, eastAsian !== null && wide.has(eastAsian) ? eastAsian : null, document].filter((one) => one !== null);
  const first = named.find((one) => wide.has(one)) ?? named[0];
  for (const encoding of candidates(first)) {
    const text = strictly(data, encoding);
    if (text !== null) return text;
  }
  return new TextDecoder(first ?? 'windows-1252').decode(data);
}

function candidates(named: string | undefined): readonly string[] {
  if (named === undefined) return ['utf-8', 'gb18030'];
  if (named === 'windows-1252') return ['utf-8'];
  return wide.has(named) ? [named, 'utf-8', 'gb18030'] : [named];
}

function strictly(data: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(data);
  } catch {
    return null;
  }
}
