import { describe, expect, it } from 'vitest';
import { readXml, type XmlElement, type XmlReading } from './read-xml.ts';

const reading: XmlReading = {
  part: 'word/document.xml',
  prefixes: new Map([
    ['urn:a', 'a'],
    ['urn:a-strict', 'a'],
    ['urn:b', 'b'],
    ['urn:plain', ''],
  ]),
};
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

function root(text: string | Uint8Array, more: Partial<XmlReading> = {}): XmlElement {
  const outcome = readXml(typeof text === 'string' ? bytesOf(text) : text, { ...reading, ...more });
  if (!outcome.ok) throw new Error(outcome.refusal.message.en);
  return outcome.value;
}

function code(text: string | Uint8Array, more: Partial<XmlReading> = {}): string {
  const outcome = readXml(typeof text === 'string' ? bytesOf(text) : text, { ...reading, ...more });
  return outcome.ok ? 'read' : outcome.refusal.code;
}

describe('readXml', () => {
  it('gives canonical names whatever the prefix and the edition', () => {
    const expected = { name: 'a:x', attributes: { 'a:y': '1', z: '2' }, children: [{ name: 'b:w', attributes: {}, children: ['字'] }] };
    expect(root('<a:x xmlns:a="urn:a" a:y="1" z="2"><b:w xmlns:b="urn:b">字</b:w></a:x>')).toEqual(expected);
    expect(root('<q:x xmlns:q="urn:a-strict" q:y="1" z="2"><w xmlns="urn:b">字</w></q:x>')).toEqual(expected);
    expect(root('<x xmlns="urn:a" xmlns:a="urn:a" a:y="1" z="2"><b:w xmlns:b="urn:b">字</b:w></x>')).toEqual(expected);
  });

  it('keeps a prefix that means something else apart, and only within its element', () => {
    const read = root('<a:x xmlns:a="urn:a"><a:y xmlns:a="urn:other" a:k="1"><a:z/></a:y><a:y/></a:x>');
    expect(read.children).toEqual([
      { name: '?:y', attributes: { '?:k': '1' }, children: [{ name: '?:z', attributes: {}, children: [] }] },
      { name: 'a:y', attributes: {}, children: [] },
    ]);
  });

  it('hands children over one by one and keeps none of them', () => {
    const taken: string[] = [];
    const read = root('<a:x xmlns:a="urn:a"><a:body><a:p/><a:q><a:p/></a:q></a:body></a:x>', {
      handOver: { parent: 'a:body', take: (child) => void taken.push(child.name) },
    });
    expect(taken).toEqual(['a:p', 'a:q']);
    expect(read.children).toEqual([{ name: 'a:body', attributes: {}, children: [] }]);
  });

  it('leaves ignored elements out', () => {
    expect(root('<a:x xmlns:a="urn:a"><a:y k="1"><a:z/></a:y>字</a:x>', { ignored: new Set(['a:y']) }).children).toEqual(['字']);
  });

  it('reads UTF-8 of any length whole, UTF-16 by its mark, GB18030 by its declaration', () => {
    const long = '绩效𠮷a'.repeat(90_000);
    expect(root(`<x xmlns="urn:plain">${long}</x>`).children.join('')).toBe(long);
    expect(root(`<x xmlns="urn:plain">a${long}</x>`).children.join('')).toBe(`a${long}`);
    const wide = Uint8Array.from([
      0xff,
      0xfe,
      ...[...'<x>绩</x>'].flatMap((character) => [character.charCodeAt(0) & 255, character.charCodeAt(0) >> 8]),
    ]);
    expect(root(wide).children).toEqual(['绩']);
    expect(
      root(Uint8Array.from([...bytesOf('<?xml version="1.0" encoding="GB18030"?><x>'), 0xcf, 0xee, ...bytesOf('</x>')])).children,
    ).toEqual(['项']);
    expect(root('\ufeff<x/>').name).toBe('x');
  });

  it('refuses document types, depth, count', () => {
    expect(code('<!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>')).toBe('xml-bomb');
    expect(code('<!DOCTYPE x><x/>')).toBe('xml-bomb');
    expect(code(`${'<x>'.repeat(11)}${'</x>'.repeat(11)}`, { limits: { depth: 10, elements: 100 } })).toBe('xml-bomb');
    expect(code(`<x>${'<y/>'.repeat(100)}</x>`, { limits: { depth: 10, elements: 100 } })).toBe('xml-bomb');
    expect(code(`<x>${'<y/>'.repeat(99)}</x>`, { limits: { depth: 10, elements: 100 } })).toBe('read');
  });

  it.each([
    ['nothing', ''],
    ['no element', '<?xml version="1.0"?>'],
    ['an element left open', '<x><y></x>'],
    ['an unknown entity', '<x>&nothing;</x>'],
    ['text after the end', '<x/>x'],
    ['an unknown encoding', '<?xml version="1.0" encoding="x-none"?><x/>'],
    ['bytes that are no UTF-8', Uint8Array.from([0x3c, 0x78, 0x3e, 0xff, 0x3c, 0x2f, 0x78, 0x3e])],
    ['a thousand namespaces', `<x ${Array.from({ length: 1000 }, (_, number) => `xmlns:n${number}="urn:${number}"`).join(' ')}/>`],
  ])('refuses %s as broken', (_, text) => {
    expect(code(text)).toBe('broken-xml');
  });
});
