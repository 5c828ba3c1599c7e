/** A text as one cell of a CSV file (RFC 4180): quoted where it must be, and kept from being run as a formula by the spreadsheet that opens it. */

/** Led by an apostrophe where it begins with a sign that starts a formula, half-width or full-width, or with the white space that some programs skip before one. */
export function harmlessCell(text: string): string {
  return /^[=+\-@\t\r\n＝＋－＠]/u.test(text) ? `'${text}` : text;
}

export function quotedCell(text: string): string {
  return /[",\r\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
