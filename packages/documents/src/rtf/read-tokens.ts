/**
 * Bytes of an RTF file → tokens (RTF 1.9, "Basic entities"): groups, control words, control symbols, text bytes.
 * Line ends in the file are no text. The data of \bin is stepped over.
 */
export type Token =
  | { readonly type: 'open' }
  | { readonly type: 'close' }
  | { readonly type: 'word'; readonly name: string; readonly parameter: number | null }
  | { readonly type: 'symbol'; readonly sign: string }
  /** One byte, written as `\'hh` or as an escaped sign. */
  | { readonly type: 'byte'; readonly byte: number }
  | { readonly type: 'text'; readonly from: number; readonly to: number };

export type Tokens = {
  readonly next: () => Token | null;
  /** Steps over the rest of the innermost open group, up to its closing brace, which is the next token. */
  readonly skipGroup: () => void;
};

const backslash = 0x5c;
const openBrace = 0x7b;
const closeBrace = 0x7d;
const open: Token = { type: 'open' };
const close: Token = { type: 'close' };

export function readTokens(bytes: Uint8Array): Tokens {
  let at = 0;

  const isLetter = (byte: number | undefined): boolean =>
    byte !== undefined && ((byte >= 0x61 && byte <= 0x7a) || (byte >= 0x41 && byte <= 0x5a));
  const isDigit = (byte: number | undefined): boolean => byte !== undefined && byte >= 0x30 && byte <= 0x39;

  const readWord = (): Token => {
    const from = at;
    while (at < from + 32 && isLetter(bytes[at])) at += 1;
    const name = latin(bytes, from, at);
    const sign = bytes[at] === 0x2d && isDigit(bytes[at + 1]) ? -1 : 1;
    if (sign < 0) at += 1;
    let parameter: number | null = null;
    for (const begin = at; at < begin + 10 && isDigit(bytes[at]); at += 1) parameter = (parameter ?? 0) * 10 + (bytes[at] as number) - 0x30;
    if (bytes[at] === 0x20) at += 1;
    if (name === 'bin' && parameter !== null && sign > 0) at = Math.min(at + parameter, bytes.length);
    return { type: 'word', name, parameter: parameter === null ? null : sign * parameter };
  };

  const readControl = (): Token | null => {
    at += 1;
    const byte = bytes[at];
    if (byte === undefined) return null;
    if (isLetter(byte)) return readWord();
    at += 1;
    if (byte === 0x27) {
      const code = latin(bytes, at, at + 2);
      if (!/^[0-9a-f]{2}$/i.test(code)) return { type: 'symbol', sign: "'" };
      at += 2;
      return { type: 'byte', byte: Number.parseInt(code, 16) };
    }
    if (byte === backslash || byte === openBrace || byte === closeBrace) return { type: 'byte', byte };
    if (byte === 0x0d && bytes[at] === 0x0a) at += 1;
    return { type: 'symbol', sign: String.fromCharCode(byte) };
  };

  const next = (): Token | null => {
    while (bytes[at] === 0x0d || bytes[at] === 0x0a || bytes[at] === 0) at += 1;
    const byte = bytes[at];
    if (byte === undefined) return null;
    if (byte === backslash) return readControl();
    if (byte === openBrace || byte === closeBrace) {
      at += 1;
      return byte === openBrace ? open : close;
    }
    const from = at;
    for (;;) {
      const here = bytes[at];
      if (here === undefined || here === backslash || here === openBrace || here === closeBrace || here === 0x0d || here === 0x0a) break;
      at += 1;
    }
    return { type: 'text', from, to: at };
  };

  const skipGroup = (): void => {
    let depth = 0;
    while (at < bytes.length) {
      const byte = bytes[at] as number;
      if (byte === closeBrace && depth === 0) return;
      if (byte === openBrace) depth += 1;
      else if (byte === closeBrace) depth -= 1;
      else if (byte === backslash) {
        readControl();
        continue;
      }
      at += 1;
    }
  };

  return { next, skipGroup };
}

export function latin(bytes: Uint8Array, from: number, to: number): string {
  let text = '';
  for (let at = from; at < to && at < bytes.length; at += 1) text += String.fromCharCode(bytes[at] as number);
  return text;
}
