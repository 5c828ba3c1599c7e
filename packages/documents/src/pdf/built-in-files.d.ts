/** What the build of a page puts in: name of a cMap of pdf.js → its bytes in base 64. */
declare module 'jixiao:character-codes' {
  const characterCodes: Readonly<Record<string, string>>;
  export default characterCodes;
}
declare module 'pdfjs-dist/build/pdf.worker.mjs';
