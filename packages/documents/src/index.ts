export * from './blocks.ts';
export * from './read-document.ts';
export * from './word/write-word.ts';
