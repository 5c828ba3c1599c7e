/** Workbook streams of old Excel, without a compound file around them: any records, or Excel 95 (BIFF5) with one sheet of texts and numbers. */
export type Biff5Cell = { readonly row: number; readonly column: number; readonly value: Uint8Array | number };

/** One sheet: what stands in the globals before its name, its name as the record holds it, its own records. */
export function makeBiff(
  version: 0x500 | 0x600,
  globals: readonly Uint8Array[],
  name: Uint8Array,
  sheet: readonly Uint8Array[],
): Uint8Array {
  const begin = (kind: number): Uint8Array => record(0x809, words(version, kind, 0x096c, 0x07c9));
  const end = record(0x0a, new Uint8Array(0));
  const named = (offset: number): Uint8Array => record(0x85, join([words(offset & 0xffff, offset >>> 16, 0), name]));
  const before = join([begin(5), ...globals, named(0), end]).length;
  return join([begin(5), ...globals, named(before), end, begin(0x10), ...sheet, end]);
}

export function makeBiff5(sheet: Uint8Array, cells: readonly Biff5Cell[], options: { readonly encrypted?: boolean } = {}): Uint8Array {
  const password = options.encrypted === true ? [record(0x2f, words(0x1234, 0x5678))] : [];
  const body = cells.map(({ row, column, value }) =>
    typeof value === 'number'
      ? record(0x203, join([words(row, column, 0), doubles(value)]))
      : record(0x204, join([words(row, column, 0, value.length), value])),
  );
  return makeBiff(0x500, [...password, record(0x42, words(936))], join([Uint8Array.of(sheet.length), sheet]), body);
}

export function record(type: number, data: Uint8Array): Uint8Array {
  return join([words(type, data.length), data]);
}

export function words(...numbers: readonly number[]): Uint8Array {
  return Uint8Array.from(numbers.flatMap((number) => [number & 255, (number >>> 8) & 255]));
}

export function doubles(...numbers: readonly number[]): Uint8Array {
  return new Uint8Array(new Float64Array(numbers).buffer);
}

/** Two bytes a character. */
export function wide(text: string): Uint8Array {
  return words(...Array.from({ length: text.length }, (_, at) => text.charCodeAt(at)));
}

export function join(parts: readonly Uint8Array[]): Uint8Array {
  return Uint8Array.from(parts.flatMap((part) => [...part]));
}
