/** The HTTP door: a server made of a service, and a client that needs no HTTP for pages rendered in the same process. */
export { createInMemoryClient } from './in-memory.ts';
export { createServer, type ServerOptions } from './server.ts';
export { type UploadLimits, uploadLimits } from './uploads.ts';
