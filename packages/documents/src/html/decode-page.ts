/**
 * Bytes of a web page → text. A byte order mark decides, or a first `<` of two bytes; else the code in which the fewest signs are broken, tried in this order: UTF-8, what the
 * page or its header declares, GB18030. Declarations are often wrong: pages are saved again in another code and keep theirs.
 */

/** Chinese text in UTF-8 with a few broken signs is still UTF-8; other codes read as UTF-8 give hardly any of these. */
const eastAsian = /[\u3000-\u9fff\uff00-\uffef]/g;

export function decodePage(bytes: Uint8Array, declared: string | null): string {
  const marked = markOf(bytes);
  if (marked !== null) return new TextDecoder(marked).decode(bytes);
  const codes = ['utf-8', declared ?? declaredIn(bytes), 'gb18030'].flatMap((code) => decoderOf(code));
  let best = '';
  let fewest = Number.POSITIVE_INFINITY;
  for (const decoder of codes) {
    const text = decoder.decode(bytes);
    const broken = count(text, '\ufffd');
    if (broken < fewest) {
      best = text;
      fewest = broken;
    }
    if (broken === 0 || (decoder.encoding === 'utf-8' && broken * 20 < (text.match(eastAsian)?.length ?? 0))) break;
  }
  return best;
}

function markOf(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  if (bytes[0] === 0x3c && bytes[1] === 0) return 'utf-16le';
  if (bytes[0] === 0 && bytes[1] === 0x3c) return 'utf-16be';
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 'utf-8' : null;
}

function declaredIn(bytes: Uint8Array): string | null {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 4096));
  return (
    /<meta[^>]*?charset\s*=\s*["']?\s*([\w:.-]+)/i.exec(start)?.[1] ??
    /^\s*<\?xml[^>]*?encoding\s*=\s*["']([\w.-]+)/i.exec(start)?.[1] ??
    null
  );
}

function decoderOf(code: string | null): readonly TextDecoder[] {
  if (code === null) return [];
  try {
    return [new TextDecoder(/^utf-16/i.test(code) ? 'utf-8' : code)];
  } catch {
    return [];
  }
}

function count(text: string, sign: string): number {
  let found = 0;
  for (let at = text.indexOf(sign); at >= 0; at = text.indexOf(sign, at + 1)) found += 1;
  return found;
}
