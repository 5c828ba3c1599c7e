/** Check boxes and lists of old forms hold their answer in the Data stream ([MS-DOC] 2.9.158 NilPICFAndBinData, 2.9.78 FFData). */
import { bytesOf, utf16 } from './bytes.ts';

/** What the form field at a place of the Data stream shows; null where it is none of these two. */
export type FormFields = (place: number) => string | null;

const undefinedResult = 25;
const mostEntries = 256;

export function formFields(dataStream: Uint8Array): FormFields {
  const data = bytesOf(dataStream);
  return (place) => {
    const end = Math.min(place + data.i32(place), data.length);
    const start = place + data.u16(place + 4);
    if (start <= place || data.u32(start) !== 0xffff_ffff) return null;
    const bits = data.u16(start + 4);
    const kind = bits & 3;
    const result = (bits >> 2) & 0x1f;
    let at = start + 10;
    at += data.u16(at) * 2 + 4;
    const usual = data.u16(at);
    if (kind === 1) return (result === undefinedResult ? usual : result) === 1 ? '☑' : '☐';
    if (kind !== 2) return null;
    at += 2;
    // Format, help, status line, macro on entry and on exit.
    for (let string = 0; string < 5 && at < end; string += 1) at += data.u16(at) * 2 + 4;
    const count = Math.min(data.u16(at + 2), mostEntries);
    at += 6;
    const entries: string[] = [];
    for (let entry = 0; entry < count && at < end; entry += 1) {
      const length = data.u16(at) * 2;
      entries.push(utf16(data.bytes.subarray(at + 2, Math.min(at + 2 + length, end))));
      at += 2 + length;
    }
    return entries[result === undefinedResult ? usual : result] ?? '';
  };
}
