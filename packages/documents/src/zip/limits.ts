/** What a file from outside may weigh. A published performance text is below 1 MB; a year of a county below 50 MB. */
export const maximumFileSize = 100 * 1024 * 1024;

export type ZipLimits = {
  /** Bytes of the archive itself. */
  readonly file: number;
  readonly entries: number;
  /** Bytes that all entries say they unpack to. */
  readonly total: number;
  /** Bytes of one entry, unpacked. */
  readonly entry: number;
  /** Bytes unpacked of all entries that are read. */
  readonly read: number;
  /** Unpacked to packed, looked at from `ratioFrom` bytes on. */
  readonly ratio: number;
  readonly ratioFrom: number;
};

const mebibyte = 1024 * 1024;

export const zipLimits: ZipLimits = {
  file: maximumFileSize,
  entries: 4096,
  total: 512 * mebibyte,
  entry: 64 * mebibyte,
  read: 128 * mebibyte,
  ratio: 250,
  ratioFrom: 4 * mebibyte,
};
