/** Text of a web page → its tree, as browsers build it (HTML Standard, 13.2), within limits on depth and count. */
import { done, refused, type Outcome } from '@jixiao/domain';
import { defaultTreeAdapter, parse, type DefaultTreeAdapterMap } from 'parse5';

export type PageNode = DefaultTreeAdapterMap['childNode'];
export type PageElement = DefaultTreeAdapterMap['element'];

/** Browsers stop at 512. */
const deepest = 1000;
const mostElements = 1_000_000;

class LimitError extends Error {
  override readonly name = 'LimitError';
}

export function parsePage(text: string): Outcome<readonly PageNode[]> {
  let depth = 0;
  let elements = 0;
  const countOne = (): void => {
    elements += 1;
    if (elements > mostElements) throw new LimitError();
  };
  const adapter: typeof defaultTreeAdapter = {
    ...defaultTreeAdapter,
    createElement(name, namespace, attributes) {
      countOne();
      return defaultTreeAdapter.createElement(name, namespace, attributes);
    },
    createCommentNode(text) {
      countOne();
      return defaultTreeAdapter.createCommentNode(text);
    },
    onItemPush() {
      depth += 1;
      if (depth > deepest) throw new LimitError();
    },
    onItemPop() {
      depth -= 1;
    },
  };
  try {
    return done(parse(text, { treeAdapter: adapter, scriptingEnabled: true }).childNodes);
  } catch (fault) {
    if (!(fault instanceof LimitError)) throw fault;
    return refused('xml-bomb', {
      zh: `为保护本机，没有读完这个网页：其中的元素嵌套超过 ${deepest} 层，或超过 ${mostElements} 个。请把正文复制到 Word，另存为 .docx 后再试。`,
      en: `To protect this machine the page was not read to its end: its elements nest more than ${deepest} levels deep, or are more than ${mostElements}. Copy the text into Word, save it as .docx and try again.`,
    });
  }
}

export function isElement(node: PageNode): node is PageElement {
  return 'tagName' in node;
}

export function attribute(element: PageElement, name: string): string | null {
  return element.attrs.find((one) => one.name === name)?.value ?? null;
}

/** All text within, in document order, without that of scripts; no longer than a note can use. */
export function textWithin(element: PageElement): string {
  let text = '';
  const open: PageNode[] = [...element.childNodes].toReversed();
  for (let node = open.pop(); node !== undefined && text.length < 1_000_000; node = open.pop()) {
    if ('value' in node) text += node.value;
    else if (isElement(node) && node.tagName !== 'script' && node.tagName !== 'style')
      for (const child of node.childNodes.toReversed()) open.push(child);
  }
  return text;
}
