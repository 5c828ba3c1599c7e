/** The arrows between rooms, read from every import. A new arrow is a decision, not an accident. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '..');
const packages = join(root, 'packages');

/** Room → what its sources may import. A bare name covers its sub-paths; `node:` is the platform. */
const arrows: Record<string, readonly string[]> = {
  domain: ['zod'],
  documents: ['@jixiao/domain', '@e965/xlsx', 'fflate', 'node:module', 'node:path', 'parse5', 'pdfjs-dist', 'postal-mime', 'saxes'],
  store: ['@jixiao/domain', '@electric-sql/pglite', 'pg', 'node:'],
  service: ['@jixiao/domain', '@jixiao/documents', '@jixiao/store', 'fflate', 'node:'],
  api: [
    '@jixiao/service',
    '@jixiao/domain',
    '@jixiao/documents',
    '@fastify/multipart',
    '@fastify/swagger',
    'csv-stringify',
    'fastify',
    'fastify-type-provider-zod',
    'zod',
    'node:',
  ],
  cli: ['@jixiao/service', '@jixiao/domain', '@jixiao/documents', '@jixiao/api/contract', 'commander', 'node:'],
  web: [
    '@jixiao/domain',
    '@jixiao/documents',
    '@jixiao/api/contract',
    '@react-router/node',

    'react',
    'react-dom',
    'react-router',
    '@react-router/dev',
  ],
  checker: ['@jixiao/domain', '@jixiao/documents', 'react', 'react-dom'],
  app: ['@jixiao/', 'fastify', 'pino', '@react-router/node', 'react-router', 'node:'],
};
const onlyForTests = ['ajv', 'ajv-formats', 'vitest', 'fast-check', 'cfb', 'node:', 'fflate', '@jixiao/store/testing'];

type Import = { readonly file: string; readonly room: string; readonly name: string; readonly isTest: boolean };

function sources(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (['node_modules', 'build', '.react-router'].includes(entry.name)) return [];
    const path = join(folder, entry.name);
    return entry.isDirectory() ? sources(path) : /\.(ts|tsx|mts|mjs)$/.test(entry.name) ? [path] : [];
  });
}

function importsOf(room: string): Import[] {
  return sources(join(packages, room, 'src')).flatMap((path) => {
    const text = readFileSync(path, 'utf8');
    const names = [...text.matchAll(/^\s*(?:import|export)\s(?:[^'"`;]*?\sfrom\s)?['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]/gm)];
    const isTest = /\.test\.tsx?$|\/testing\//.test(path);
    return names.map((match) => ({ file: relative(root, path), room, name: match[1] ?? match[2] ?? '', isTest }));
  });
}

const covers = (allowed: readonly string[], name: string): boolean =>
  allowed.some((entry) =>
    entry.endsWith(':') || entry.endsWith('/') ? name.startsWith(entry) : name === entry || name.startsWith(`${entry}/`),
  );

/** A file of the same room, or what its build puts in. */
const isOwn = (name: string): boolean => /^(?:\.|#|jixiao:)/.test(name);

describe('architecture', () => {
  it('every room of the tree is a room of the table', () => {
    expect(readdirSync(packages).sort()).toEqual(Object.keys(arrows).sort());
  });

  for (const [room, allowed] of Object.entries(arrows))
    it(`${room} imports only what its arrows allow`, () => {
      const found = importsOf(room);
      expect(found.length).toBeGreaterThan(0);
      const wrong = found.filter(({ name, isTest }) => !isOwn(name) && !covers(allowed, name) && !(isTest && covers(onlyForTests, name)));
      expect(wrong.map(({ file, name }) => `${file} → ${name}`)).toEqual([]);
    });

  it('no room reaches into another by a path', () => {
    const wrong = Object.keys(arrows)
      .flatMap(importsOf)
      .filter(
        ({ file, name, room }) =>
          name.startsWith('.') &&
          !relative(join('packages', room), join(file, '..', name)).startsWith('src') &&
          !name.startsWith('./+types'),
      );
    expect(wrong.map(({ file, name }) => `${file} → ${name}`)).toEqual([]);
  });

  it('every workspace declares the packages it imports', () => {
    const wrong = Object.keys(arrows).flatMap((room) => {
      const manifest = JSON.parse(readFileSync(join(packages, room, 'package.json'), 'utf8')) as Record<
        'dependencies' | 'devDependencies',
        Record<string, string> | undefined
      >;
      const declared = Object.keys({ ...manifest.dependencies, ...manifest.devDependencies });
      return importsOf(room)
        .filter(({ name, isTest }) => !isTest && !isOwn(name) && !name.startsWith('node:') && !covers(declared, name))
        .map(({ file, name }) => `${file} → ${name}`);
    });
    expect(wrong).toEqual([]);
  });
});
