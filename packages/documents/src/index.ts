export * from './blocks.ts';
export * from './read-document.ts';
export * from './word/write-word.ts';
export * from './kinds/decode-text.ts';
export * from './kinds/file-kind.ts';
export * from './kinds/not-read-yet.ts';
export * from './word/read-word.ts';
export { maximumFileSize } from './zip/limits.ts';
export { readZip, type Zip } from './zip/read-zip.ts';
