export * from './blocks.ts';
export * from './read-document.ts';
