export { createService, type ServiceOptions } from './create-service.ts';
export { type PrintPrograms } from './print-pdf.ts';
export { createReaderPool, type PoolFile, type ReaderLimits, readerLimits, type ReaderPool } from './reader-pool.ts';
export type * from './service.ts';
