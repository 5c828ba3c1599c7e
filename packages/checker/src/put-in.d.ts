/** What the build puts in. */
declare module 'jixiao:polyfills';
declare module 'jixiao:version' {
  const version: string;
  export default version;
}
declare module '*.css';
