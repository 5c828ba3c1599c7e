/**
 * The checker's page as it is built: it needs nothing from elsewhere, its policy forbids every connection, and nothing in it is newer than the oldest
 * browser that it promises.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseAst } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildChecker, type Built } from '../scripts/checker/build-checker.ts';
import { missingModules } from '../scripts/checker/put-in.ts';

const folder = mkdtempSync(join(tmpdir(), 'jixiao-checker-'));
const mebibyte = 1024 * 1024;
let built: Built;
let page: string;
beforeAll(async () => {
  built = await buildChecker(join(folder, 'jixiao-check.html'));
  page = readFileSync(join(folder, 'jixiao-check.html'), 'utf8');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the page', () => {
  it('is one file of no more than 3 MiB', () => {
    expect(built.page).toBeLessThanOrEqual(3 * mebibyte);
    expect(built.page).toBe(Buffer.byteLength(page));
  });

  it('names nothing to fetch and forbids every connection', () => {
    const shell = page.replace(/<script type="text\/plain"[^]*?<\/script>/g, '');
    expect(shell.match(/<[a-z][^>]*\s(?:src|href|srcset|data|action)\s*=/gi)).toBe(null);
    expect(shell).not.toMatch(/@import|\burl\(|https?:/i);
    const policy = /http-equiv="content-security-policy" content="([^"]+)"/.exec(shell)?.[1]?.split('; ') ?? [];
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("connect-src 'none'");
    expect(policy.join(' ')).not.toMatch(/https?:|unsafe|\*/);
    expect(shell.indexOf('content-security-policy')).toBeLessThan(shell.indexOf('<style'));
  });

  it('carries the licences of what is inside', () => {
    const licences = /<script type="text\/plain" id="licences">([^]*?)<\/script>/.exec(page)?.[1] ?? '';
    for (const name of ['pdfjs-dist', 'react-dom', 'core-js', 'parse5', 'zod', '@e965/xlsx', 'fflate', 'saxes', 'postal-mime'])
      expect(licences).toMatch(new RegExp(`(?:^|, )${name} \\d`, 'm'));
    expect(licences).toContain('Permission is hereby granted');
    expect(licences).toContain('Apache License');
  });
});

describe('nothing is newer than Chromium 87', () => {
  it('in the syntax of the program', () => {
    const found = new Set<string>();
    walk(parseAst(built.program, { lang: 'js' }), (node) => {
      const name = newer(node);
      if (name !== null) found.add(name);
    });
    expect([...found]).toEqual([]);
  }, 60_000);

  it('in the style', () => {
    const style = /<style>([^]*?)<\/style>/.exec(page)?.[1] ?? '';
    expect(style.length).toBeGreaterThan(1000);
    expect(style).not.toMatch(/:is\(|:where\(|:has\(|@layer|@container|color-mix|oklch|aspect-ratio|\bd[vw]h\b|&/);
  });

  it('in the language: what that browser lacks is put in', () => {
    const names = missingModules();
    for (const name of [
      'es.array.to-sorted',
      'es.array.at',
      'es.object.has-own',
      'es.map.group-by',
      'es.promise.with-resolvers',
      'web.structured-clone',
    ])
      expect(names).toContain(name);
    expect(names).not.toContain('es.json.parse');
    expect(built.shares.get('core-js') ?? 0).toBeGreaterThan(50_000);
  });
});

type Node = Readonly<Record<string, unknown>> & { readonly type: string };

function walk(value: unknown, visit: (node: Node) => void): void {
  if (typeof value !== 'object' || value === null) return;
  if ('type' in value && typeof value.type === 'string') visit(value as Node);
  for (const inner of Array.isArray(value) ? value : Object.values(value)) walk(inner, visit);
}

/** What came after Chromium 87, by name; null for what it knows. */
function newer(node: Node): string | null {
  const { type, operator, left, regex, phase } = node;
  if (type === 'StaticBlock' || type === 'AccessorProperty' || type === 'MetaProperty')
    return type === 'MetaProperty' && isNewTarget(node) ? null : type;
  if (type === 'BinaryExpression' && operator === 'in' && isOfType(left, 'PrivateIdentifier')) return 'private name in';
  if (type === 'VariableDeclaration' && (node['kind'] === 'using' || node['kind'] === 'await using')) return 'using';
  if (typeof regex === 'object' && regex !== null && 'flags' in regex && /[dv]/.test(String(regex.flags))) return 'flags of expressions';
  if (typeof regex === 'object' && regex !== null && 'pattern' in regex && /\(\?[ims-]+:/.test(String(regex.pattern)))
    return 'modifiers of expressions';
  return phase === 'defer' || phase === 'source' ? 'import phase' : null;
}

function isNewTarget({ meta }: Node): boolean {
  return typeof meta === 'object' && meta !== null && 'name' in meta && meta.name === 'new';
}

function isOfType(value: unknown, type: string): boolean {
  return typeof value === 'object' && value !== null && 'type' in value && value.type === type;
}
