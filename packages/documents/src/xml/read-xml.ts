/**
 * XML → light elements with canonical prefixes, so that a reader matches by name whatever prefixes and edition a file uses.
 * Limits on depth and count; a document type declaration (where entity bombs live) is refused. Children of one named element
 * can be handed over one by one and forgotten, which keeps memory flat for long documents.
 */
import { done, refused, type Outcome, type Refusal } from '@jixiao/domain';
import { SaxesParser, type SaxesTagPlain } from 'saxes';

export type XmlElement = {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlNode[];
};
export type XmlNode = XmlElement | string;

export type XmlLimits = { readonly depth: number; readonly elements: number };
export const xmlLimits: XmlLimits = { depth: 256, elements: 1_000_000 };

export type XmlReading = {
  /** What a person calls this XML in a message: its name in the package. */
  readonly part: string;
  /** Namespace → canonical prefix. Names in other namespaces begin with `?:`. */
  readonly prefixes: ReadonlyMap<string, string>;
  /** Hand over the children of this element instead of keeping them. */
  readonly handOver?: { readonly parent: string; readonly take: (child: XmlElement) => void };
  /** Elements that nobody asks for: checked and counted, not kept. */
  readonly ignored?: ReadonlySet<string>;
  readonly limits?: XmlLimits;
};

type Building = { readonly name: string; readonly attributes: Readonly<Record<string, string>>; readonly children: XmlNode[] };
/** Prefixes in force, and the canonical names found with them so far. */
type Bindings = {
  readonly uris: ReadonlyMap<string, string>;
  readonly elements: Map<string, string>;
  readonly attributes: Map<string, string>;
};

class Stop extends Error {
  readonly refusal: Refusal;
  constructor(refusal: Refusal) {
    super(refusal.code);
    this.refusal = refusal;
  }
}

const mostNamespaces = 256;
const nothing: Readonly<Record<string, string>> = {};
const xmlUri = 'http://www.w3.org/XML/1998/namespace';

export function readXml(bytes: Uint8Array, reading: XmlReading): Outcome<XmlElement> {
  const limits = reading.limits ?? xmlLimits;
  const parser = new SaxesParser<{ position: false; xmlns: false }>({ position: false, xmlns: false });
  const open: Building[] = [];
  const around: Bindings[] = [];
  const { prefixes, ignored, handOver } = reading;
  let root: XmlElement | null = null;
  let count = 0;
  let bindings = bind(new Map([['xml', xmlUri]]));

  const stop = (refusal: Refusal): never => {
    throw new Stop(refusal);
  };
  const openTag = (tag: SaxesTagPlain): void => {
    count += 1;
    if (count > limits.elements) stop(tooManyElements(reading.part, limits.elements));
    if (open.length >= limits.depth) stop(tooDeep(reading.part, limits.depth));
    around.push(bindings);
    let name = nameIn(bindings, tag.name, prefixes);
    if (ignored?.has(name) === true) {
      open.push({ name, attributes: nothing, children: [] });
      return;
    }
    let attributes: Readonly<Record<string, string>> = tag.attributes;
    const use = useOf(attributes, bindings, prefixes);
    if (use === 'declares') {
      bindings = bindingsWithin(bindings, attributes);
      if (bindings.uris.size > mostNamespaces) stop(brokenXml(reading.part, 'too many namespaces'));
      name = nameIn(bindings, tag.name, prefixes);
    }
    if (use !== 'canonical') attributes = canonicalAttributes(attributes, bindings, prefixes);
    open.push({ name, attributes, children: [] });
  };
  const closeTag = (): void => {
    const closed = open.pop();
    if (closed === undefined) return;
    bindings = around.pop() as Bindings;
    const parent = open[open.length - 1];
    if (parent === undefined) root = closed;
    else if (handOver?.parent === parent.name) handOver.take(closed);
    else if (ignored?.has(closed.name) !== true) parent.children.push(closed);
  };
  const text = (characters: string): void => {
    open[open.length - 1]?.children.push(characters);
  };

  parser.on('doctype', () => stop(documentType(reading.part)));
  parser.on('opentag', openTag);
  parser.on('closetag', closeTag);
  parser.on('text', text);
  parser.on('cdata', text);
  parser.on('error', (fault) => stop(brokenXml(reading.part, fault.message)));
  const encoding = encodingOf(bytes);
  if (encoding === null) return { ok: false, refusal: brokenXml(reading.part, 'encoding') };
  try {
    writeTo(parser, bytes, encoding);
    parser.close();
  } catch (fault) {
    if (fault instanceof Stop) return { ok: false, refusal: fault.refusal };
    if (fault instanceof TypeError) return { ok: false, refusal: brokenXml(reading.part, 'encoding') };
    throw fault;
  }
  return root === null ? { ok: false, refusal: brokenXml(reading.part, 'no element') } : done(root);
}

const piece = 256 * 1024;

/** In pieces, so that a large part is never in memory as one string. UTF-8 is cut between characters: whole pieces decode much faster than a stream. */
function writeTo(parser: { write(text: string): unknown }, bytes: Uint8Array, encoding: string): void {
  const decoder = new TextDecoder(encoding, { fatal: true });
  if (encoding !== 'utf-8') {
    for (let from = 0; from < bytes.length; from += piece)
      parser.write(decoder.decode(bytes.subarray(from, from + piece), { stream: true }));
    parser.write(decoder.decode());
    return;
  }
  for (let from = 0; from < bytes.length;) {
    let to = Math.min(from + piece, bytes.length);
    while (to < bytes.length && to > from + piece - 4 && ((bytes[to] as number) & 0xc0) === 0x80) to -= 1;
    parser.write(decoder.decode(bytes.subarray(from, to)));
    from = to;
  }
}

function encodingOf(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const declared =
    /^\s*<\?xml[^>]*encoding\s*=\s*["']([\w.-]+)["']/.exec(new TextDecoder('latin1').decode(bytes.subarray(0, 256)))?.[1] ?? 'utf-8';
  try {
    return new TextDecoder(/^utf-16/i.test(declared) ? 'utf-8' : declared).encoding;
  } catch {
    return null;
  }
}

function bind(uris: ReadonlyMap<string, string>): Bindings {
  return { uris, elements: new Map(), attributes: new Map() };
}

function isDeclaration(attribute: string): boolean {
  return attribute.charCodeAt(0) === 0x78 && attribute.startsWith('xmlns') && (attribute.length === 5 || attribute.charCodeAt(5) === 0x3a);
}

function bindingsWithin(outer: Bindings, attributes: Readonly<Record<string, string>>): Bindings {
  let uris: Map<string, string> | null = null;
  for (const name in attributes) {
    if (!isDeclaration(name)) continue;
    const prefix = name.slice(6);
    if (outer.uris.get(prefix) === attributes[name]) continue;
    uris ??= new Map(outer.uris);
    uris.set(prefix, attributes[name] as string);
  }
  return uris === null ? outer : bind(uris);
}

function nameIn(bindings: Bindings, name: string, prefixes: ReadonlyMap<string, string>): string {
  const known = bindings.elements.get(name);
  if (known !== undefined) return known;
  const found = canonicalName(name, false, bindings.uris, prefixes);
  bindings.elements.set(name, found);
  return found;
}

/** Empty for a declaration of a namespace. */
function attributeIn(bindings: Bindings, name: string, prefixes: ReadonlyMap<string, string>): string {
  const known = bindings.attributes.get(name);
  if (known !== undefined) return known;
  const found = isDeclaration(name) ? '' : canonicalName(name, true, bindings.uris, prefixes);
  bindings.attributes.set(name, found);
  return found;
}

/** Most elements declare nothing and use the usual prefixes: then the parser's own object will do. */
function useOf(
  attributes: Readonly<Record<string, string>>,
  bindings: Bindings,
  prefixes: ReadonlyMap<string, string>,
): 'declares' | 'renames' | 'canonical' {
  let use: 'renames' | 'canonical' = 'canonical';
  for (const name in attributes) {
    const known = attributeIn(bindings, name, prefixes);
    if (known === '') return 'declares';
    if (known !== name) use = 'renames';
  }
  return use;
}

function canonicalAttributes(
  found: Readonly<Record<string, string>>,
  bindings: Bindings,
  prefixes: ReadonlyMap<string, string>,
): Readonly<Record<string, string>> {
  const attributes: Record<string, string> = {};
  for (const name in found) {
    const known = attributeIn(bindings, name, prefixes);
    if (known !== '') attributes[known] = found[name] as string;
  }
  return attributes;
}

function canonicalName(
  name: string,
  isAttribute: boolean,
  uris: ReadonlyMap<string, string>,
  prefixes: ReadonlyMap<string, string>,
): string {
  const colon = name.indexOf(':');
  const prefix = colon < 0 ? '' : name.slice(0, colon);
  const local = name.slice(colon + 1);
  if (prefix === 'xml') return name;
  if (isAttribute && prefix === '') return local;
  const uri = uris.get(prefix);
  if (uri === undefined) return prefix === '' ? local : `?:${local}`;
  const found = prefixes.get(uri);
  return found === undefined ? `?:${local}` : found === '' ? local : `${found}:${local}`;
}

function documentType(part: string): Refusal {
  return refused('xml-bomb', {
    zh: `为保护本机，没有读取这个文件：其中的“${part}”带有 DOCTYPE 声明，Word 不会写这样的文件。请核对来源，用 Word 或 WPS 打开后另存为 .docx 再试。`,
    en: `To protect this machine the file was not read: "${part}" in it has a DOCTYPE declaration, which Word never writes. Check where it comes from, open it in Word or WPS, save it as .docx and try again.`,
  }).refusal;
}

function tooManyElements(part: string, limit: number): Refusal {
  return refused('xml-bomb', {
    zh: `为保护本机，没有读完这个文件：其中的“${part}”有超过 ${limit} 个元素。请按部门拆成几个文件后再试。`,
    en: `To protect this machine the file was not read to its end: "${part}" in it has more than ${limit} elements. Split the file by department and try again.`,
  }).refusal;
}

function tooDeep(part: string, limit: number): Refusal {
  return refused('xml-bomb', {
    zh: `为保护本机，没有读取这个文件：其中的“${part}”嵌套超过 ${limit} 层。请核对来源，用 Word 或 WPS 打开后另存为 .docx 再试。`,
    en: `To protect this machine the file was not read: "${part}" in it is nested more than ${limit} levels deep. Check where it comes from, open it in Word or WPS, save it as .docx and try again.`,
  }).refusal;
}

function brokenXml(part: string, fault: string): Refusal {
  return refused('broken-xml', {
    zh: `文件损坏：其中的“${part}”不是完整的 XML（${fault}）。请用 Word 或 WPS 打开它，另存为 .docx 后再试；打不开的，请再要一份。`,
    en: `The file is damaged: "${part}" in it is not well-formed XML (${fault}). Open it in Word or WPS, save it as .docx and try again; if they cannot open it, ask for another copy.`,
  }).refusal;
}
