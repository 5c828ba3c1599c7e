/** Bytes of a Word file → blocks. */
import type { Outcome } from '@jixiao/domain';
import type { Blocks } from '../blocks.ts';

export declare function readWord(bytes: Uint8Array): Outcome<Blocks>;
