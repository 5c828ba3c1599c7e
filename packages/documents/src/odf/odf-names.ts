/** Namespaces of OpenDocument 1.0 to 1.4 under one prefix each, and the elements in a text that are not text of the document. */
const version = 'urn:oasis:names:tc:opendocument:xmlns';

export const odfPrefixes: ReadonlyMap<string, string> = new Map([
  [`${version}:office:1.0`, 'office'],
  [`${version}:style:1.0`, 'style'],
  [`${version}:text:1.0`, 'text'],
  [`${version}:table:1.0`, 'table'],
  [`${version}:drawing:1.0`, 'draw'],
  [`${version}:manifest:1.0`, 'manifest'],
  ['urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0', 'loext'],
  ['urn:openoffice:names:experimental:ooo-ms-interop:xmlns:field:1.0', 'field'],
]);

/** Marks of indexes hold the text of their entry in an attribute; declarations and cached numbers are no text. */
export const withoutText: ReadonlySet<string> = new Set([
  'office:annotation',
  'office:annotation-end',
  'office:event-listeners',
  'office:forms',
  'table:shapes',
  'text:alphabetical-index-mark',
  'text:alphabetical-index-mark-end',
  'text:alphabetical-index-mark-start',
  'text:bookmark',
  'text:change-end',
  'text:change-start',
  'text:note-citation',
  'text:number',
  'text:page-variable-set',
  'text:ruby-text',
  'text:script',
  'text:sequence-decls',
  'text:soft-page-break',
  'text:toc-mark',
  'text:toc-mark-end',
  'text:toc-mark-start',
  'text:user-field-decls',
  'text:user-index-mark',
  'text:user-index-mark-end',
  'text:user-index-mark-start',
  'text:variable-decls',
]);
