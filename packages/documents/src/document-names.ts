/** Which files of a folder are taken for documents, by their names alone. A file that somebody names himself is always opened. */

const endings: ReadonlySet<string> = new Set(
  'docx docm dotx doc wps xlsx xlsm xls et pdf odt ods rtf html htm mht mhtml xml txt ofd zip eml'.split(' '),
);

/** `path` within the folder, with / or \ between its steps. */
export function isHiddenPath(path: string): boolean {
  return path.split(/[\\/]/).some((step) => step.startsWith('.') || step.startsWith('~$'));
}

export function isDocumentName(name: string): boolean {
  const point = name.lastIndexOf('.');
  return point > 0 && endings.has(name.slice(point + 1).toLowerCase());
}
