/** Zod compiles schemas by eval where it may. A page that forbids eval reports each try, so none is made there. */
import { config } from 'zod';

config({ jitless: true });
