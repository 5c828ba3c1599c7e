/**
 * The contract of the API: what can be asked, what is answered, and a client with exactly these types. Imports only the domain and zod,
 * so that pages and terminal can use it.
 */
export * from './client.ts';
export * from './endpoint.ts';
export * from './endpoints.ts';
export * from './fetch-transport.ts';
export * from './problem.ts';
