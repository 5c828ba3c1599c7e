/**
 * Small PDF files for tests: pages with text (Type0 font, Identity-H, a ToUnicode map), lines and boxes. Places are in points from the top
 * left corner of the page before it is turned; the security handler is the oldest, RC4 with 40 bits (PDF 32000 7.6.3).
 */
import { createHash } from 'node:crypto';

export type PageMade = {
  readonly content: readonly string[];
  readonly rotate?: 0 | 90 | 180 | 270;
  readonly width?: number;
  readonly height?: number;
};
export type Lock = { readonly user: string; readonly owner: string };

const [a4Width, a4Height] = [595, 842];

/** Operators with y from the top; `makePdf` turns them over. */
export function text(x: number, y: number, words: string, size = 10): string {
  return `BT /F1 ${size} Tf 1 0 0 -1 ${x} ${y} Tm <${codes(words)}> Tj ET`;
}

export function hiddenText(x: number, y: number, words: string): string {
  return `BT 3 Tr /F1 10 Tf 1 0 0 -1 ${x} ${y} Tm <${codes(words)}> Tj 0 Tr ET`;
}

/** Turned by an angle in degrees, counter-clockwise. */
export function turnedText(x: number, y: number, words: string, angle: number, size = 10): string {
  const [cosine, sine] = [Math.cos((angle * Math.PI) / 180), Math.sin((angle * Math.PI) / 180)];
  return `BT /F1 ${size} Tf ${[cosine, -sine, -sine, -cosine].map((part) => part.toFixed(4)).join(' ')} ${x} ${y} Tm <${codes(words)}> Tj ET`;
}

export function line(x0: number, y0: number, x1: number, y1: number): string {
  return `0.5 w ${x0} ${y0} m ${x1} ${y1} l S`;
}

export function filledBox(x: number, y: number, width: number, height: number): string {
  return `${x} ${y} ${width} ${height} re f`;
}

export function clipped(x: number, y: number, width: number, height: number, content: string): string {
  return `q ${x} ${y} ${width} ${height} re W n ${content} Q`;
}

export const picture = 'q 500 0 0 -700 40 760 cm /Im1 Do Q';

export type RuledCell = {
  readonly row: number;
  readonly column: number;
  readonly text: string;
  readonly rowSpan?: number;
  readonly columnSpan?: number;
};
export type Ruling = 'stroke' | 'thin boxes' | 'frames' | 'filled frames';

/** A ruled table: edges of columns and rows, cells with their spans. Lines of a text are 12 points apart. */
export function ruledTable(xs: readonly number[], ys: readonly number[], cells: readonly RuledCell[], ruling: Ruling = 'stroke'): string[] {
  return cells.flatMap((cell) => {
    const [left, top] = [xs[cell.column] ?? 0, ys[cell.row] ?? 0];
    const [right, bottom] = [xs[cell.column + (cell.columnSpan ?? 1)] ?? 0, ys[cell.row + (cell.rowSpan ?? 1)] ?? 0];
    const words = cell.text === '' ? [] : cell.text.split('\n').map((part, index) => text(left + 3, top + 13 + 12 * index, part));
    return [...words, ...border(left, top, right, bottom, ruling)];
  });
}

function border(left: number, top: number, right: number, bottom: number, ruling: Ruling): readonly string[] {
  const [width, height] = [right - left, bottom - top];
  if (ruling === 'frames') return [`0.5 w ${left} ${top} ${width} ${height} re S`];
  if (ruling === 'filled frames')
    return [`${left} ${top} ${width} ${height} re ${left + 0.7} ${top + 0.7} ${width - 1.4} ${height - 1.4} re f*`];
  const sides = [
    [left, top, right, top],
    [left, bottom, right, bottom],
    [left, top, left, bottom],
    [right, top, right, bottom],
  ] as const;
  return sides.map(([x0, y0, x1, y1]) =>
    ruling === 'stroke' ? line(x0, y0, x1, y1) : filledBox(x0 - 0.24, y0 - 0.24, x1 - x0 + 0.48, y1 - y0 + 0.48),
  );
}

export function makePdf(
  pages: readonly PageMade[],
  options: { readonly lock?: Lock; readonly encoding?: 'UniGB-UCS2-H' | 'UniGB-UCS2-V' } = {},
): Uint8Array {
  const objects: { head: string; stream: Uint8Array | null }[] = [];
  const add = (head: string, stream: Uint8Array | null = null): number => objects.push({ head, stream });
  const catalog = add('<< /Type /Catalog /Pages 2 0 R >>');
  add('');
  const map = add('<< LENGTH >>', latin(toUnicode()));
  const descendant = add(
    `<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Test /CIDSystemInfo << /Registry (Adobe) /Ordering (${options.encoding === undefined ? 'Identity' : 'GB1'}) /Supplement 0 >> /DW 1000 ` +
      `/W [32 126 500] /FontDescriptor ${objects.length + 2} 0 R >>`,
  );
  add(
    '<< /Type /FontDescriptor /FontName /Test /Flags 4 /FontBBox [0 -200 1000 900] /ItalicAngle 0 /Ascent 860 /Descent -140 /CapHeight 700 /StemV 80 >>',
  );
  const font = add(
    `<< /Type /Font /Subtype /Type0 /BaseFont /Test /Encoding /${options.encoding ?? 'Identity-H'} /DescendantFonts [${descendant} 0 R] ${
      options.encoding === undefined ? `/ToUnicode ${map} 0 R` : ''
    } >>`,
  );
  const image = add(
    '<< /Type /XObject /Subtype /Image /Width 2 /Height 2 /ColorSpace /DeviceGray /BitsPerComponent 8 LENGTH >>',
    Uint8Array.from([0, 255, 255, 0]),
  );
  const kids = pages.map(({ content, rotate = 0, width = a4Width, height = a4Height }) => {
    const stream = add('<< LENGTH >>', latin(`1 0 0 -1 0 ${height} cm\n${content.join('\n')}`));
    return add(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${width} ${height}] /Rotate ${rotate} /Contents ${stream} 0 R ` +
        `/Resources << /Font << /F1 ${font} 0 R >> /XObject << /Im1 ${image} 0 R >> >> >>`,
    );
  });
  objects[1] = {
    head: `<< /Type /Pages /Kids [${kids.map((kid) => `${kid} 0 R`).join(' ')}] /Count ${kids.length} >>`,
    stream: null,
  };
  return written(objects, catalog, options.lock);
}

function written(objects: readonly { head: string; stream: Uint8Array | null }[], catalog: number, lock: Lock | undefined): Uint8Array {
  const secret = lock === undefined ? null : secretOf(lock);
  const parts: Uint8Array[] = [latin('%PDF-1.5\n%\u00e2\u00e3\u00cf\u00d3\n')];
  let length = parts[0]?.length ?? 0;
  const offsets: number[] = [];
  const write = (part: Uint8Array): void => {
    parts.push(part);
    length += part.length;
  };
  objects.forEach(({ head, stream }, index) => {
    offsets.push(length);
    const body = stream === null || secret === null ? stream : rc4(objectKey(secret.key, index + 1), stream);
    write(latin(`${index + 1} 0 obj\n${head.replace('LENGTH', `/Length ${body?.length ?? 0}`)}\n`));
    if (body !== null) {
      write(latin('stream\n'));
      write(body);
      write(latin('\nendstream\n'));
    }
    write(latin('endobj\n'));
  });
  const xref = length;
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  write(latin(`xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}`));
  write(latin(`trailer\n<< /Size ${objects.length + 1} /Root ${catalog} 0 R ${secret?.entries ?? ''} >>\nstartxref\n${xref}\n%%EOF\n`));
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}

function latin(value: string): Uint8Array {
  return new Uint8Array(Buffer.from(value, 'latin1'));
}

/** The code of a character is its code point, so that the map to Unicode is one line a block. */
function codes(words: string): string {
  return [...words].map((character) => (character.codePointAt(0) ?? 0).toString(16).padStart(4, '0')).join('');
}

function toUnicode(): string {
  const blocks = Array.from({ length: 256 }, (_, high) => high.toString(16).padStart(2, '0'));
  const hundreds = [blocks.slice(0, 100), blocks.slice(100, 200), blocks.slice(200)];
  const ranges = hundreds.map(
    (some) => `${some.length} beginbfrange\n${some.map((high) => `<${high}00> <${high}ff> <${high}00>`).join('\n')}\nendbfrange\n`,
  );
  return (
    '/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /Test def /CMapType 2 def\n' +
    `1 begincodespacerange <0000> <ffff> endcodespacerange\n${ranges.join('')}endcmap end end`
  );
}

const padding = Buffer.from('28BF4E5E4E758A4164004E56FFFA01082E2E00B6D0683E802F0CA9FE6453697A', 'hex');

function secretOf({ user, owner }: Lock): { readonly key: Uint8Array; readonly entries: string } {
  const padded = (word: string): Uint8Array => Buffer.concat([Buffer.from(word, 'latin1'), padding]).subarray(0, 32);
  const md5 = (...values: readonly Uint8Array[]): Uint8Array => createHash('md5').update(Buffer.concat(values)).digest();
  const ownerEntry = rc4(md5(padded(owner)).subarray(0, 5), padded(user));
  const id = Buffer.alloc(16, 7);
  const key = md5(padded(user), ownerEntry, Uint8Array.from([0xc4, 0xff, 0xff, 0xff]), id).subarray(0, 5);
  const hex = (value: Uint8Array): string => Buffer.from(value).toString('hex');
  return {
    key,
    entries: `/ID [<${hex(id)}> <${hex(id)}>] /Encrypt << /Filter /Standard /V 1 /R 2 /P -60 /O <${hex(ownerEntry)}> /U <${hex(rc4(key, padding))}> >>`,
  };
}

function objectKey(key: Uint8Array, number: number): Uint8Array {
  const suffix = Uint8Array.from([number & 255, (number >> 8) & 255, (number >> 16) & 255, 0, 0]);
  return createHash('md5')
    .update(Buffer.concat([key, suffix]))
    .digest()
    .subarray(0, 10);
}

function rc4(key: Uint8Array, data: Uint8Array): Uint8Array {
  const state = Uint8Array.from({ length: 256 }, (_, index) => index);
  const swap = (a: number, b: number): void => {
    [state[a], state[b]] = [state[b] ?? 0, state[a] ?? 0];
  };
  for (let i = 0, j = 0; i < 256; i += 1) {
    j = (j + (state[i] ?? 0) + (key[i % key.length] ?? 0)) & 255;
    swap(i, j);
  }
  let [i, j] = [0, 0];
  return data.map((byte) => {
    i = (i + 1) & 255;
    j = (j + (state[i] ?? 0)) & 255;
    swap(i, j);
    return byte ^ (state[((state[i] ?? 0) + (state[j] ?? 0)) & 255] ?? 0);
  });
}
