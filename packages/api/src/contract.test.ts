/** The contract as others read it: the OpenAPI document, kept beside the code and current. `vitest -u` rewrites it. */
import { beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { endpoints } from './contract/index.ts';
import { listService } from './list-service.fixture.ts';
import { createServer } from './server.ts';

type Operation = {
  readonly operationId: string;
  readonly summary: string;
  readonly parameters?: readonly { readonly name: string; readonly in: string; readonly required?: boolean; readonly schema: object }[];
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: object }>> };
  readonly responses: Readonly<Record<string, { readonly content?: Readonly<Record<string, { readonly schema: object }>> }>>;
};
type Document = {
  readonly openapi: string;
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, object>> };
};

let document: Document;

beforeAll(async () => {
  const answer = await createServer(listService()).inject({ url: '/openapi.json', headers: { host: 'localhost' } });
  expect(answer.headers['content-type']).toContain('application/json');
  document = answer.json();
});

/** A published shape turned back into a schema, as a program that has only the document would. */
function readShape(name: string): z.ZodType {
  const text = JSON.stringify({ ...document.components.schemas[name], $defs: document.components.schemas });
  return z.fromJSONSchema(JSON.parse(text.replaceAll('#/components/schemas/', '#/$defs/')));
}

describe('the OpenAPI document', () => {
  it('is the one kept in the repository', async () => {
    await expect(`${JSON.stringify(document, null, 2)}\n`).toMatchFileSnapshot('../openapi.json');
  });

  it('is of version 3.1 and has every endpoint and no other', () => {
    expect(document.openapi).toMatch(/^3\.1\./);
    const documented = Object.entries(document.paths).flatMap(([path, operations]) =>
      Object.entries(operations).map(([method, operation]) => `${operation.operationId} ${method.toUpperCase()} ${path}`),
    );
    const written = Object.entries(endpoints).map(([id, { method, path }]) => `${id} ${method} ${path}`);
    expect(documented.toSorted()).toEqual(written.toSorted());
  });

  it('refers to nothing that is not there', () => {
    const references = [...JSON.stringify(document).matchAll(/"\$ref":"([^"]+)"/g)].map((match) => match[1]);
    expect(references.length).toBeGreaterThan(20);
    const known = new Set(Object.keys(document.components.schemas).map((name) => `#/components/schemas/${name}`));
    expect(references.filter((reference) => !known.has(reference ?? ''))).toEqual([]);
  });

  it('has shapes that take the real answers and nothing else', async () => {
    const answer = await createServer(listService()).inject({ url: '/api/v1/projects', headers: { host: 'localhost' } });
    const shape = readShape('ProjectList');
    expect(shape.safeParse(answer.json()).success).toBe(true);
    expect(shape.safeParse({ ...answer.json<object>(), totals: { count: '3' } }).success).toBe(false);
  });

  it('has only shapes that another program can read', () => {
    for (const name of Object.keys(document.components.schemas)) expect(() => readShape(name), name).not.toThrow();
  });

  it('declares each part of a path as a required parameter, and problems for each operation', () => {
    for (const [path, operations] of Object.entries(document.paths)) {
      const named = [...path.matchAll(/\{(\w+)\}/g)].map((match) => match[1]);
      for (const operation of Object.values(operations)) {
        const declared = (operation.parameters ?? []).filter((parameter) => parameter.in === 'path' && parameter.required === true);
        expect(declared.map((parameter) => parameter.name).toSorted(), path).toEqual(named.toSorted());
        expect(operation.responses['400']?.content, path).toHaveProperty(['application/problem+json']);
      }
    }
  });
});

describe('each endpoint', () => {
  it.each(Object.entries(endpoints))('%s is told in both languages and says what it answers', (_, endpoint) => {
    expect(endpoint.summary.zh).toMatch(/[\u4e00-\u9fff]/);
    expect(endpoint.summary.en).toMatch(/^[A-Z]/);
    if (endpoint.success.kind === 'json') expect(endpoint.success.schema).toBeInstanceOf(z.ZodType);
    if (endpoint.success.kind === 'download') expect(endpoint.success.mediaTypes.length).toBeGreaterThan(0);
  });

  it('that changes something is never a GET, and a GET never takes a body', () => {
    for (const endpoint of Object.values(endpoints)) if (endpoint.method === 'GET') expect('body' in endpoint, endpoint.path).toBe(false);
  });
});
