/**
 * Bytes of a Word file (.docx, .docm, .dotx) → blocks: the body, then headers, footers, footnotes and endnotes as parts of their own.
 * Nothing is guessed: what is left out is counted in notes. No macro, link or embedded file is followed.
 */
import { done, type Outcome } from '@jixiao/domain';
import type { Block, Blocks } from '../blocks.ts';
import { notReadYet } from '../kinds/not-read-yet.ts';
import { fileKind } from '../kinds/file-kind.ts';
import { readXml, type XmlElement } from '../xml/read-xml.ts';
import { readZip, startsLikeZip, type Zip } from '../zip/read-zip.ts';
import { notesOf, type LeftOut } from './left-out.ts';
import { layoutElements, wordPrefixes } from './namespaces.ts';
import { mainPart, notWord, readRelationships, type Relationship } from './package-relationships.ts';
import { blockReader } from './read-blocks.ts';
import { noStyles, readStyles, type WordStyleSheet } from './read-styles.ts';
import { beginStory } from './story.ts';

export function readWord(bytes: Uint8Array): Outcome<Blocks> {
  if (!startsLikeZip(bytes)) {
    const kind = fileKind(bytes);
    if (kind !== 'text') return notReadYet(kind);
  }
  const zip = readZip(bytes);
  return zip.ok ? readWordPackage(zip.value) : zip;
}

/** The package may come from a ZIP, or from one XML that holds all parts. */
export function readWordPackage(zip: Zip): Outcome<Blocks> {
  const main = mainPart(zip);
  if (!main.ok) return main;
  const relationships = readRelationships(zip, main.value);
  if (!relationships.ok) return relationships;
  const styles = readStyleSheet(zip, relationships.value);
  if (!styles.ok) return styles;

  const left: LeftOut = new Map();
  const body = readPart(zip, { target: main.value, part: 'body', root: 'w:document', parent: 'w:body' }, styles.value, left);
  if (!body.ok) return body;
  const blocks = [...body.value];
  for (const margin of marginParts(relationships.value, zip)) {
    const read = readPart(zip, margin, styles.value, left);
    if (!read.ok) return read;
    for (const block of read.value) blocks.push(block);
  }
  return done({ blocks, notes: notesOf(left) });
}

function readStyleSheet(zip: Zip, relationships: readonly Relationship[]): Outcome<WordStyleSheet> {
  const target = relationships.find(({ kind }) => kind === 'styles')?.target;
  if (target === undefined || !zip.has(target)) return done(noStyles);
  const bytes = zip.read(target);
  return bytes.ok ? readStyles(bytes.value, target) : bytes;
}

type StoryPart = { readonly target: string; readonly part: string; readonly root: string; readonly parent: string };

function readPart(zip: Zip, { target, part, root, parent }: StoryPart, styles: WordStyleSheet, left: LeftOut): Outcome<readonly Block[]> {
  const bytes = zip.read(target);
  if (!bytes.ok) return bytes;
  const blocks: Block[] = [];
  const story = beginStory(part, styles, left);
  const reader = blockReader(story, blocks);
  const take = (element: XmlElement): void => {
    if (parent === 'w:body' || parent === root) reader.read(element);
  };
  const takeNote = (element: XmlElement): void => {
    if (element.attributes['w:type'] !== undefined && element.attributes['w:type'] !== 'normal') return;
    for (const node of element.children) if (typeof node !== 'string') reader.read(node);
    reader.end();
    story.fields = [];
  };
  const isNotes = part === 'footnotes' || part === 'endnotes';
  const xml = readXml(bytes.value, {
    part: target,
    prefixes: wordPrefixes,
    ignored: layoutElements,
    handOver: { parent, take: isNotes ? takeNote : take },
  });
  if (!xml.ok) return xml;
  if (xml.value.name !== root) return notWord();
  reader.end();
  return done(blocks);
}

/** Headers, footers and notes that are there, each kind counted from 1 in the order in which the package names them. */
function marginParts(relationships: readonly Relationship[], zip: Zip): readonly StoryPart[] {
  const there = relationships.filter(({ target }) => zip.has(target));
  const numbered = (kind: string, root: string): readonly StoryPart[] =>
    there
      .filter((relationship) => relationship.kind === kind)
      .map(({ target }, number) => ({ target, part: `${kind}${number + 1}`, root, parent: root }))
      .filter(({ target }, number, all) => all.findIndex((other) => other.target === target) === number);
  const notes = (kind: string): readonly StoryPart[] =>
    there
      .filter((relationship) => relationship.kind === kind)
      .slice(0, 1)
      .map(({ target }) => ({ target, part: kind, root: `w:${kind}`, parent: `w:${kind}` }));
  return [...numbered('header', 'w:hdr'), ...numbered('footer', 'w:ftr'), ...notes('footnotes'), ...notes('endnotes')];
}
