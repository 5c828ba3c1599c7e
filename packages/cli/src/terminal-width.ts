/** Columns of a table on a terminal: a Chinese character takes two places. */
const wide =
  /[\u1100-\u115F\u2E80-\u303E\u3041-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6]|\p{Extended_Pictographic}/gu;

export function widthOf(text: string): number {
  return [...text].length + (text.match(wide)?.length ?? 0);
}

/** The cell filled up to the widest of its column. */
export function padded(cell: string, column: readonly string[]): string {
  return cell + ' '.repeat(Math.max(widthOf(cell), ...column.map(widthOf)) - widthOf(cell));
}
