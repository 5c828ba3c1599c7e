/** What the build puts in: everything of the language that the oldest promised browser lacks. */
declare module 'jixiao:polyfills';
