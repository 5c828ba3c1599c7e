/**
 * Symbol faces put signs on private code points (U+F020 to U+F0FF); here are those that performance forms use.
 * Symbol: the Adobe Symbol encoding. Wingdings: boxes, ticks and arrows.
 */
const symbol: Readonly<Record<number, string>> = {
  0xa2: '′',
  0xa3: '≤',
  0xa5: '∞',
  0xab: '↔',
  0xac: '←',
  0xad: '↑',
  0xae: '→',
  0xaf: '↓',
  0xb0: '°',
  0xb1: '±',
  0xb2: '″',
  0xb3: '≥',
  0xb4: '×',
  0xb7: '•',
  0xb8: '÷',
  0xb9: '≠',
  0xba: '≡',
  0xbb: '≈',
  0xbc: '…',
  0xd0: '∠',
  0xd6: '√',
  0xd7: '⋅',
  0xe5: '∑',
  0x61: 'α',
  0x62: 'β',
  0x64: 'δ',
  0x67: 'γ',
  0x6c: 'λ',
  0x6d: 'μ',
  0x70: 'π',
  0x73: 'σ',
  0x44: 'Δ',
  0x53: 'Σ',
  0x57: 'Ω',
};
const wingdings: Readonly<Record<number, string>> = {
  0x6c: '●',
  0x6e: '■',
  0x6f: '□',
  0x71: '❑',
  0x72: '❒',
  0x75: '◆',
  0x76: '❖',
  0x9f: '•',
  0xa1: '○',
  0xa7: '▪',
  0xa8: '◻',
  0xfb: '✗',
  0xfc: '✓',
  0xfd: '☒',
  0xfe: '☑',
  0xd8: '➢',
  0xe0: '→',
  0xdf: '←',
  0xe1: '↑',
  0xe2: '↓',
};
const wingdings2: Readonly<Record<number, string>> = {
  0x50: '✓',
  0x4f: '✗',
  0x51: '☒',
  0x52: '☑',
  0x53: '☒',
  0x54: '☒',
  0x97: '●',
  0xa3: '☐',
  0x2a: '☐',
};

/** The sign, or null where the face has one that is not known here. */
export function signOf(code: number, face: string): string | null {
  const low = code >= 0xf000 && code <= 0xf0ff ? code - 0xf000 : code;
  if (/^wingdings 2$/i.test(face)) return wingdings2[low] ?? null;
  if (/^wingdings/i.test(face)) return wingdings[low] ?? null;
  if (/^symbol$/i.test(face)) return symbol[low] ?? (low >= 0x20 && low < 0x41 ? String.fromCharCode(low) : null);
  if (low !== code) return symbol[low] ?? null;
  return code >= 0x20 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff) ? String.fromCodePoint(code) : null;
}

const privateSigns = /[\uf020-\uf0ff]/g;

/** Text in which a symbol face was typed with private code points. Signs that are not known stay as they are. */
export function withSigns(text: string, face: string): string {
  return text.replace(privateSigns, (sign) => signOf(sign.charCodeAt(0), face === '' ? 'Symbol' : face) ?? sign);
}
