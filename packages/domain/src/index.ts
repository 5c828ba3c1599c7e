export * from './exchange.ts';
export * from './finding.ts';
export * from './note.ts';
export * from './origin.ts';
export * from './outcome.ts';
export * from './target-value.ts';
export * from './text.ts';
export * from './views.ts';
