/** The smallest OLE compound file ([MS-CFB]) whose directory holds these names: header, one FAT sector, directory sectors. */
export function compoundFile(names: readonly string[]): Uint8Array {
  const entries = ['Root Entry', ...names];
  const directorySectors = Math.ceil(entries.length / 4);
  const bytes = new Uint8Array(512 * (2 + directorySectors));
  const view = new DataView(bytes.buffer);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  view.setUint16(26, 3, true);
  view.setUint16(28, 0xfffe, true);
  view.setUint16(30, 9, true);
  view.setUint32(44, 1, true);
  view.setUint32(48, 1, true);
  view.setUint32(68, 0xfffffffe, true);
  for (let at = 76; at < 512; at += 4) view.setUint32(at, at === 76 ? 0 : 0xffffffff, true);
  for (let sector = 0; sector < 128; sector += 1) {
    const next = sector === 0 ? 0xfffffffd : sector < directorySectors ? sector + 1 : sector === directorySectors ? 0xfffffffe : 0xffffffff;
    view.setUint32(512 + sector * 4, next, true);
  }
  entries.forEach((name, number) => {
    const at = 1024 + number * 128;
    for (let character = 0; character < name.length; character += 1) view.setUint16(at + character * 2, name.charCodeAt(character), true);
    view.setUint16(at + 64, (name.length + 1) * 2, true);
    view.setUint8(at + 66, number === 0 ? 5 : 2);
  });
  return bytes;
}
