/** Numbers out of bytes, little end first. Beyond the end everything is 0, so that a cut-off structure reads as an empty one. */
export type Bytes = {
  readonly bytes: Uint8Array;
  readonly length: number;
  readonly u8: (at: number) => number;
  readonly u16: (at: number) => number;
  readonly i16: (at: number) => number;
  readonly u32: (at: number) => number;
  readonly i32: (at: number) => number;
};

export function bytesOf(bytes: Uint8Array): Bytes {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const { length } = bytes;
  const has = (at: number, size: number): boolean => at >= 0 && at + size <= length;
  return {
    bytes,
    length,
    u8: (at) => bytes[at] ?? 0,
    u16: (at) => (has(at, 2) ? view.getUint16(at, true) : 0),
    i16: (at) => (has(at, 2) ? view.getInt16(at, true) : 0),
    u32: (at) => (has(at, 4) ? view.getUint32(at, true) : 0),
    i32: (at) => (has(at, 4) ? view.getInt32(at, true) : 0),
  };
}

/** The same for a short list, of which mostly nothing is read. */
export function u8At(bytes: Uint8Array, at: number): number {
  return bytes[at] ?? 0;
}

export function u16At(bytes: Uint8Array, at: number): number {
  return u8At(bytes, at) | (u8At(bytes, at + 1) << 8);
}

export function i16At(bytes: Uint8Array, at: number): number {
  return (u16At(bytes, at) << 16) >> 16;
}

export function i32At(bytes: Uint8Array, at: number): number {
  return u16At(bytes, at) | (u16At(bytes, at + 2) << 16);
}

/** Text in UTF-16 as the file has it. */
export function utf16(bytes: Uint8Array): string {
  return new TextDecoder('utf-16le').decode(bytes);
}
