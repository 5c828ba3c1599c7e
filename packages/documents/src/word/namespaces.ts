/** Namespaces of WordprocessingML, transitional and strict (ECMA-376 parts 1 and 4), under one prefix each. */
const namespaces: readonly (readonly [string, ...string[]])[] = [
  ['w', 'http://schemas.openxmlformats.org/wordprocessingml/2006/main', 'http://purl.oclc.org/ooxml/wordprocessingml/main'],
  ['r', 'http://schemas.openxmlformats.org/officeDocument/2006/relationships', 'http://purl.oclc.org/ooxml/officeDocument/relationships'],
  ['m', 'http://schemas.openxmlformats.org/officeDocument/2006/math', 'http://purl.oclc.org/ooxml/officeDocument/math'],
  ['pic', 'http://schemas.openxmlformats.org/drawingml/2006/picture', 'http://purl.oclc.org/ooxml/drawingml/picture'],
  ['mc', 'http://schemas.openxmlformats.org/markup-compatibility/2006'],
  ['v', 'urn:schemas-microsoft-com:vml'],
  ['o', 'urn:schemas-microsoft-com:office:office'],
  ['rel', 'http://schemas.openxmlformats.org/package/2006/relationships'],
  ['ct', 'http://schemas.openxmlformats.org/package/2006/content-types'],
];

export const wordPrefixes: ReadonlyMap<string, string> = new Map(
  namespaces.flatMap(([prefix, ...uris]) => uris.map((uri) => [uri, prefix] as const)),
);

/** Looks and layout that no reader of text asks for. */
export const layoutElements: ReadonlySet<string> = new Set(
  (
    'adjustRightInd autoSpaceDE autoSpaceDN bdr b bCs bookmarkEnd bookmarkStart cantSplit caps color commentRangeEnd commentRangeStart cols contextualSpacing docGrid effect em ' +
    'hideMark highlight i iCs ind jc keepLines keepNext kern kinsoku lang lastRenderedPageBreak latentStyles noProof noWrap overflowPunct pBdr pgMar pgSz position proofErr rsid rsids ' +
    'shadow shd smallCaps snapToGrid spacing sz szCs tabs tblBorders tblCellMar tblCellSpacing tblGrid tblInd tblLayout tblLook tblOverlap tblpPr tblStyle tblW tcBorders tcMar tcW ' +
    'textAlignment textDirection topLinePunct trHeight u vAlign vertAlign w widowControl wordWrap'
  )
    .split(' ')
    .map((name) => `w:${name}`),
);
