/** For mutation testing: properties are tried a few times only. */
import fc from 'fast-check';

fc.configureGlobal({ numRuns: 20 });
