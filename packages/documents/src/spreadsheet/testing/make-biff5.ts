/** The workbook stream of Excel 95 (BIFF5) with one sheet of texts in code page 936 and numbers, without a compound file around it. */
export type Biff5Cell = { readonly row: number; readonly column: number; readonly value: Uint8Array | number };

export function makeBiff5(sheet: Uint8Array, cells: readonly Biff5Cell[], options: { readonly encrypted?: boolean } = {}): Uint8Array {
  const globals = [
    record(0x809, words(0x0500, 0x0005, 0x096c, 0x07c9)),
    ...(options.encrypted === true ? [record(0x2f, words(0x1234, 0x5678))] : []),
    record(0x42, words(936)),
  ];
  const nameRecord = (offset: number): Uint8Array =>
    record(0x85, join([words(offset & 0xffff, offset >>> 16, 0), Uint8Array.of(sheet.length), sheet]));
  const end = record(0x0a, new Uint8Array(0));
  const before = join([...globals, nameRecord(0), end]).length;
  const body = cells.map(({ row, column, value }) =>
    typeof value === 'number'
      ? record(0x203, join([words(row, column, 0), new Uint8Array(new Float64Array([value]).buffer)]))
      : record(0x204, join([words(row, column, 0, value.length), value])),
  );
  return join([...globals, nameRecord(before), end, record(0x809, words(0x0500, 0x0010, 0x096c, 0x07c9)), ...body, end]);
}

function record(number: number, data: Uint8Array): Uint8Array {
  return join([words(number, data.length), data]);
}

function words(...numbers: readonly number[]): Uint8Array {
  return Uint8Array.from(numbers.flatMap((number) => [number & 255, number >>> 8]));
}

function join(parts: readonly Uint8Array[]): Uint8Array {
  return Uint8Array.from(parts.flatMap((part) => [...part]));
}
