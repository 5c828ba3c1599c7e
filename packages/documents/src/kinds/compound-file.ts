/** Names in the directory of an OLE compound file ([MS-CFB] 2.6): the container of .doc, .xls, .wps and of encrypted .docx. */
const signature = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const mostSectors = 4096;

export function isCompoundFile(bytes: Uint8Array): boolean {
  return signature.every((byte, at) => bytes[at] === byte);
}

export function compoundFileNames(bytes: Uint8Array): ReadonlySet<string> {
  const names = new Set<string>();
  if (bytes.length < 512) return names;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const shift = view.getUint16(30, true);
  if (shift !== 9 && shift !== 12) return names;
  const size = 1 << shift;
  const start = (sector: number): number => (sector + 1) * size;
  const perSector = size / 4;
  const fatSectors: number[] = [];
  for (let at = 76; at < 512; at += 4) fatSectors.push(view.getUint32(at, true));
  let list = view.getUint32(68, true);
  for (let count = 0; count < mostSectors && start(list) + size <= bytes.length; count += 1) {
    for (let item = 0; item < perSector - 1; item += 1) fatSectors.push(view.getUint32(start(list) + item * 4, true));
    list = view.getUint32(start(list) + size - 4, true);
  }
  let sector = view.getUint32(48, true);
  for (let count = 0; count < mostSectors && start(sector) + size <= bytes.length; count += 1) {
    for (let at = start(sector); at < start(sector) + size; at += 128) {
      const length = view.getUint16(at + 64, true);
      if (length < 2 || length > 64) continue;
      names.add(new TextDecoder('utf-16le').decode(bytes.subarray(at, at + length - 2)));
    }
    const fat = fatSectors[Math.floor(sector / perSector)];
    if (fat === undefined || start(fat) + size > bytes.length) break;
    sector = view.getUint32(start(fat) + (sector % perSector) * 4, true);
  }
  return names;
}
