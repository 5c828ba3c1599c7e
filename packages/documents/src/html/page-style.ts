/** What the tag, the attributes and the style attribute of an element say to a reader of text. Style sheets are not followed. */
import { attribute, type PageElement } from './parse-page.ts';

export type PageStyle = ReadonlyMap<string, string>;

const none: PageStyle = new Map();

export function styleOf(element: PageElement): PageStyle {
  const text = attribute(element, 'style');
  if (text === null || text === '') return none;
  const style = new Map<string, string>();
  for (const declaration of text.split(';')) {
    const colon = declaration.indexOf(':');
    if (colon > 0) style.set(declaration.slice(0, colon).trim().toLowerCase(), declaration.slice(colon + 1).trim());
  }
  return style;
}

function says(style: PageStyle, property: string, pattern: RegExp): boolean {
  const value = style.get(property);
  return value !== undefined && pattern.test(value);
}

export function isHidden(element: PageElement, style: PageStyle): boolean {
  return (
    attribute(element, 'hidden') !== null ||
    says(style, 'display', /^none\b/i) ||
    says(style, 'visibility', /^(?:hidden|collapse)\b/i) ||
    says(style, 'mso-hide', /^all\b/i)
  );
}

/** LibreOffice puts the name of a sheet over its table: `<a name="table1"><h1>Sheet 2: …</h1></a>`. */
export function isSheetName(element: PageElement): boolean {
  const [only, ...others] = element.childNodes;
  return (
    element.tagName === 'a' &&
    /^table\d+$/.test(attribute(element, 'name') ?? '') &&
    others.length === 0 &&
    only !== undefined &&
    'tagName' in only &&
    only.tagName === 'h1'
  );
}

export function isStruck(element: PageElement, style: PageStyle): boolean {
  return (
    /^(?:s|strike|del)$/.test(element.tagName) ||
    says(style, 'text-decoration', /line-through/i) ||
    says(style, 'text-decoration-line', /line-through/i)
  );
}

export function isPreformatted(element: PageElement, style: PageStyle): boolean {
  return /^(?:pre|listing|xmp|textarea)$/.test(element.tagName) || says(style, 'white-space', /^(?:pre|pre-wrap|break-spaces)\b/i);
}

/** Word puts its automatic numbers into the page, marked as not to be read. */
export function isAutomaticNumber(style: PageStyle): boolean {
  return says(style, 'mso-list', /^ignore/i);
}

/** What Word says that an element is: field-begin, header, footnote-list … LibreOffice names headers and footers in the title. */
export function partName(element: PageElement, style: PageStyle): string {
  const word = style.get('mso-element');
  if (word !== undefined) return word.toLowerCase();
  const title = element.tagName === 'div' ? attribute(element, 'title') : null;
  return title === 'header' || title === 'footer' ? title : '';
}

export function tabCount(style: PageStyle): number {
  const count = /^\d{1,2}/.exec(style.get('mso-tab-count') ?? '');
  return count === null ? 0 : Number(count[0]);
}

export function symbolFace(element: PageElement, style: PageStyle): string | null {
  const face =
    style.get('mso-symbol-font-family') ??
    style.get('font-family') ??
    (element.tagName === 'font' ? attribute(element, 'face') : null) ??
    '';
  return /^["']?\s*(wingdings(?: [23])?|symbol)\s*["']?\s*(?:,|$)/i.exec(face)?.[1] ?? null;
}

export function breaksPage(style: PageStyle): boolean {
  return says(style, 'page-break-before', /always/i) || style.has('mso-break-type') || says(style, 'mso-special-character', /page-break/i);
}
