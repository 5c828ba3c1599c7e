/**
 * What a file is, by its content and never by its name. Kinds that cannot be opened (`broken-zip`, `zip-bomb`, `too-large`,
 * `empty`, `encrypted`) are kinds too: `notReadYet` has the sentence for every kind without a reader.
 */
import { startsLikeMime } from '../html/open-mhtml.ts';
import { maximumFileSize } from '../zip/limits.ts';
import { readZip, startsLikeZip, type Zip } from '../zip/read-zip.ts';
import { compoundFileNames, isCompoundFile } from './compound-file.ts';
import { beginsLikeText } from './decode-text.ts';

export type FileKind =
  | 'docx'
  | 'docm'
  | 'dotx'
  | 'text'
  | 'doc'
  | 'wps'
  | 'odt'
  | 'rtf'
  | 'word-xml'
  | 'html'
  | 'xlsx'
  | 'xls'
  | 'ods'
  | 'excel-xml'
  | 'pdf'
  | 'ofd'
  | 'slides'
  | 'picture'
  | 'zip'
  | 'eml'
  | 'rar'
  | 'encrypted'
  | 'empty'
  | 'broken-zip'
  | 'zip-bomb'
  | 'too-large'
  | 'unknown';

export function fileKind(bytes: Uint8Array): FileKind {
  if (bytes.length === 0) return 'empty';
  if (bytes.length > maximumFileSize) return 'too-large';
  if (startsLikeZip(bytes)) return zipKind(bytes);
  if (isCompoundFile(bytes)) return compoundKind(compoundFileNames(bytes));
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 2048));
  if (/^[\s\u00ef\u00bb\u00bf]{0,1024}%PDF-/.test(start)) return 'pdf';
  if (start.startsWith('{\\rtf')) return 'rtf';
  if (start.startsWith('Rar!')) return 'rar';
  if (/^(?:.PNG\r\n|\u00ff\u00d8\u00ff|GIF8|BM.{4}\0\0\0\0|II\*\0|MM\0\*)/s.test(start)) return 'picture';
  // The bare stream of an old workbook, as small export programs write it: BOF of BIFF2 to BIFF8 ([MS-XLS] 2.4.21).
  if (/^\t[\0\x02\x04\x08][\x04-\x10]\0/.test(start)) return 'xls';
  if (!beginsLikeText(bytes)) return 'unknown';
  if (/<\?mso-application progid="Word\.Document"|<pkg:package|<w:wordDocument/.test(start)) return 'word-xml';
  if (/<\?mso-application progid="Excel\.Sheet"|<(?:ss:)?Workbook[^>]+urn:schemas-microsoft-com:office:spreadsheet/.test(start))
    return 'excel-xml';
  if (/<office:document[\s>]/.test(start) && start.includes('opendocument.text')) return 'odt';
  if (/<!doctype html|<html[\s>]|<(?:body|table|meta|head)[\s>]/i.test(start) || isFragment(start) || startsLikeMime(bytes)) return 'html';
  return 'text';
}

/** A piece of a page, copied without its head. */
function isFragment(start: string): boolean {
  return /^[\s\u00ef\u00bb\u00bf]*<(?:!--|[a-z])/i.test(start) && /<\/(?:div|p|span|td|tr|th|li|font|strong)>/i.test(start);
}

function compoundKind(names: ReadonlySet<string>): FileKind {
  if (names.has('EncryptedPackage')) return 'encrypted';
  if (names.has('WpsCustomData') || names.has('MatOST')) return 'wps';
  if (names.has('WordDocument')) return 'doc';
  if (names.has('Workbook') || names.has('Book')) return 'xls';
  if (names.has('PowerPoint Document')) return 'slides';
  return 'unknown';
}

function zipKind(bytes: Uint8Array): FileKind {
  const zip = readZip(bytes);
  if (!zip.ok) return zip.refusal.code === 'zip-bomb' ? 'zip-bomb' : 'broken-zip';
  if (zip.value.has('[Content_Types].xml')) return officeKind(zip.value);
  if (zip.value.has('OFD.xml')) return 'ofd';
  const mime = zip.value.has('mimetype') ? zip.value.read('mimetype') : null;
  if (mime?.ok === true) {
    const text = new TextDecoder().decode(mime.value.subarray(0, 200));
    if (text.includes('opendocument.text')) return 'odt';
    if (text.includes('opendocument.spreadsheet')) return 'ods';
    if (text.includes('opendocument.presentation')) return 'slides';
  }
  return 'zip';
}

function officeKind(zip: Zip): FileKind {
  const types = zip.read('[Content_Types].xml');
  if (!types.ok) return types.refusal.code === 'zip-bomb' ? 'zip-bomb' : 'broken-zip';
  const text = new TextDecoder().decode(types.value);
  if (/ms-word\.(?:document|template)\.macroEnabled/i.test(text)) return 'docm';
  if (text.includes('wordprocessingml.template.main')) return 'dotx';
  if (text.includes('wordprocessingml.document.main')) return 'docx';
  if (/spreadsheetml|ms-excel/i.test(text)) return 'xlsx';
  if (/presentationml|ms-powerpoint/i.test(text)) return 'slides';
  return zip.names.some((name) => /(?:^|\/)word\/document\.xml$/i.test(name)) ? 'docx' : 'zip';
}
