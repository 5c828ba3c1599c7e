/** The kinds of file that are fuzzed, and how each is built: that decides where a change does harm. */
export const fuzzKinds = ['docx', 'doc', 'xlsx', 'xls', 'ods', 'odt', 'rtf', 'html', 'pdf', 'txt', 'zip', 'eml'] as const;

export type FuzzKind = (typeof fuzzKinds)[number];

/** `zip`: entries of XML; `compound`: streams of records; `pdf`: objects and packed streams; `text`: characters. */
export type Build = 'zip' | 'compound' | 'pdf' | 'text';

const builds: Readonly<Record<FuzzKind, Build>> = {
  docx: 'zip',
  xlsx: 'zip',
  ods: 'zip',
  odt: 'zip',
  zip: 'zip',
  doc: 'compound',
  xls: 'compound',
  pdf: 'pdf',
  rtf: 'text',
  html: 'text',
  txt: 'text',
  eml: 'text',
};

export function buildOf(kind: FuzzKind): Build {
  return builds[kind];
}

export function isFuzzKind(text: string | undefined): text is FuzzKind {
  return fuzzKinds.some((kind) => kind === text);
}
