/** What HTTP adds to the service: problems, entity tags, pages, CSV, uploads, languages and protection. */
import { describe, expect, it } from 'vitest';
import { createClient, fetchTransport, problem } from './contract/index.ts';
import { createInMemoryClient } from './in-memory.ts';
import { listService, projects, type Seen } from './list-service.fixture.ts';
import { createServer } from './server.ts';

const host = '127.0.0.1:4870';
const headers = { host };

describe('a problem', () => {
  it('says what and what to do in both languages, and its detail in the one asked for', async () => {
    const app = createServer(listService());
    const answer = await app.inject({ url: '/api/v1/papers/7', headers: { host, 'accept-language': 'fr, en-GB;q=0.8, zh;q=0.2' } });
    expect(answer.statusCode).toBe(404);
    expect(answer.headers['content-type']).toBe('application/problem+json; charset=utf-8');
    const body = problem.parse(answer.json());
    expect(body).toMatchObject({
      code: 'not-found',
      detail: 'There is no paper 7.',
      zh: '没有编号为 7 的文本。',
      type: 'urn:jixiao:problem:not-found',
    });
    expect(body.requestId).toBe(answer.headers['x-request-id']);
    const chinese = await app.inject({ url: '/api/v1/papers/7?lang=zh', headers: { host, 'accept-language': 'en' } });
    expect(chinese.json()).toMatchObject({ detail: '没有编号为 7 的文本。' });
  });

  it('names the value that does not fit the contract', async () => {
    const answer = await createServer(listService()).inject({ url: '/api/v1/projects?year=abc', headers });
    expect(answer.statusCode).toBe(400);
    expect(answer.json()).toMatchObject({
      code: 'bad-request',
      en: expect.stringContaining('query.year'),
      zh: expect.stringContaining('query.year'),
    });
  });

  it('takes an empty filter of a form as none', async () => {
    const answer = await createServer(listService()).inject({ url: '/api/v1/projects?year=&q=', headers });
    expect(answer.statusCode).toBe(200);
  });

  it('never tells the inside of a fault', async () => {
    const answer = await createServer(listService()).inject({ url: '/api/v1/regions', headers });
    expect(answer.statusCode).toBe(500);
    expect(answer.json()).toMatchObject({ code: 'internal-error' });
    expect(answer.body).not.toMatch(/secret|disk|at .*\.ts/);
  });

  it.each([
    ['GET', '/api/v1/nothing', 404, 'no-such-address'],
    ['DELETE', '/api/v1/projects', 405, 'method-not-allowed'],
    ['GET', '/api/v1/papers/%E0%A4%A', 404, 'no-such-address'],
  ] as const)('answers %s %s with %i', async (method, url, status, code) => {
    const answer = await createServer(listService()).inject({ method, url, headers });
    expect(answer.statusCode).toBe(status);
    expect(answer.json()).toMatchObject({ code });
    if (status === 405) expect(answer.headers.allow).toBe('GET');
  });

  it('says what is wrong with a body that is not JSON or not of the right type', async () => {
    const app = createServer(listService());
    const url = '/api/v1/papers/1/corrections';
    const broken = await app.inject({
      method: 'POST',
      url,
      headers: { ...headers, 'content-type': 'application/json' },
      payload: '{"at":',
    });
    expect([broken.statusCode, broken.json().code]).toEqual([400, 'bad-request']);
    const xml = await app.inject({ method: 'POST', url, headers: { ...headers, 'content-type': 'text/xml' }, payload: '<a/>' });
    expect([xml.statusCode, xml.json().code]).toEqual([415, 'bad-media-type']);
  });
});

describe('a list', () => {
  it('has a tag, and is not sent again while it has not changed', async () => {
    const app = createServer(listService());
    const first = await app.inject({ url: '/api/v1/projects', headers });
    const tag = first.headers.etag as string;
    expect(tag).toMatch(/^W\/"/);
    const again = await app.inject({ url: '/api/v1/projects', headers: { ...headers, 'if-none-match': `"other", ${tag}` } });
    expect([again.statusCode, again.body]).toEqual([304, '']);
    const other = await app.inject({ url: '/api/v1/projects?after=1', headers: { ...headers, 'if-none-match': tag } });
    expect(other.statusCode).toBe(200);
  });

  it('leads to its next page by a link', async () => {
    const app = createServer(listService());
    const first = await app.inject({ url: '/api/v1/projects?q=%E6%9D%91', headers });
    expect(first.json().items).toHaveLength(2);
    const next = /^<(.+)>; rel="next"$/.exec(String(first.headers.link))?.[1] ?? '';
    expect(next).toContain('q=%E6%9D%91');
    const second = await app.inject({ url: next, headers });
    expect(second.json().items.map((item: { name: string }) => item.name)).toEqual([projects[2]?.name]);
    expect(second.headers.link).toBeUndefined();
  });

  it('is whole as CSV, with money in yuan and no cell that a spreadsheet would run', async () => {
    const answer = await createServer(listService()).inject({ url: '/api/v1/projects.csv?lang=en', headers });
    expect(answer.headers['content-type']).toBe('text/csv; charset=utf-8');
    expect(answer.rawPayload.subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]));
    const rows = answer.body.slice(1).split('\r\n');
    expect(rows).toHaveLength(5);
    expect(rows[0]).toContain('Amount (yuan)');
    expect(rows[1]).toContain('村级供水管网改造,123456.00,');
    expect(rows[2]).toContain(`"'=HYPERLINK(""http://x"")",,`);
    expect(rows[3]).toContain('"“乡村”道路, 养护",-0.05,');
  });
});

it('a CSV that cannot begin is a problem and not half a file', async () => {
  const answer = await createServer(listService()).inject({ url: '/api/v1/indicators.csv', headers });
  expect([answer.statusCode, answer.json().code]).toEqual([500, 'internal-error']);
  expect(answer.headers['content-disposition']).toBeUndefined();
});

describe('an upload', () => {
  const form = (files: readonly (readonly [string, number])[], fields: Readonly<Record<string, string>> = {}) => {
    const data = new FormData();
    for (const [name, value] of Object.entries(fields)) data.append(name, value);
    for (const [name, size] of files) data.append('files', new Blob([new Uint8Array(size).fill(65)]), name);
    return data;
  };
  const post = async (data: FormData, seen: Seen = { files: [] }) => {
    const app = createServer(listService(seen), { uploads: { fileBytes: 1000, files: 3, totalBytes: 2500 } });
    const encoded = new Response(data);
    return app.inject({
      method: 'POST',
      url: '/api/v1/imports?lang=en',
      headers: { ...headers, 'content-type': encoded.headers.get('content-type') ?? '' },
      payload: Buffer.from(await encoded.arrayBuffer()),
    });
  };

  it('hands every byte and name to the service', async () => {
    const seen: Seen = { files: [] };
    const answer = await post(
      form(
        [
          ['甲.docx', 1000],
          ['../乙.docx', 7],
        ],
        { fiscalYear: '2025' },
      ),
      seen,
    );
    expect(answer.statusCode).toBe(202);
    expect(seen.files.map((file) => file.bytes.length)).toEqual([1000, 7]);
    expect(seen.files[0]?.name).toBe('甲.docx');
    expect(seen.files[1]?.name).not.toContain('/');
  });

  it('hands a file past its limit on without its bytes, and the others whole', async () => {
    const seen: Seen = { files: [] };
    const answer = await post(
      form([
        ['ok.docx', 5],
        ['big.docx', 1001],
        ['also.docx', 6],
      ]),
      seen,
    );
    expect(answer.statusCode).toBe(202);
    expect(seen.files.map(({ name, bytes, isTooLarge }) => [name, bytes.length, isTooLarge])).toEqual([
      ['ok.docx', 5, undefined],
      ['big.docx', 0, true],
      ['also.docx', 6, undefined],
    ]);
  });

  it.each([
    [
      'more in all than the limit',
      form([
        ['a', 900],
        ['b', 900],
        ['c', 900],
      ]),
      413,
      'too-large',
      'larger than',
    ],
    [
      'too many files',
      form([
        ['a', 1],
        ['b', 1],
        ['c', 1],
        ['d', 1],
      ]),
      413,
      'too-many-files',
      'More than 3 files',
    ],
    ['no file', form([], { by: 'x' }), 422, 'no-files', 'No file was chosen'],
    ['a field that does not fit', form([['a', 1]], { fiscalYear: '12' }), 400, 'bad-request', 'body.fiscalYear'],
  ] as const)('refuses %s', async (_, data, status, code, sentence) => {
    const seen: Seen = { files: [] };
    const answer = await post(data, seen);
    expect([answer.statusCode, answer.json().code]).toEqual([status, code]);
    expect(answer.json().en).toContain(sentence);
    expect(seen.files).toEqual([]);
  });
});

describe('a download', () => {
  it('keeps a Chinese name and is never run by a browser', async () => {
    const answer = await createServer(listService()).inject({ url: `/api/v1/files/${'a'.repeat(64)}`, headers });
    expect(answer.headers['content-disposition']).toBe(
      `attachment; filename="__ __.docx"; filename*=UTF-8''${encodeURIComponent('部门 预算.docx')}`,
    );
    expect(answer.headers['x-content-type-options']).toBe('nosniff');
    expect(answer.rawPayload).toEqual(Buffer.from([80, 75, 3, 4]));
  });
});

describe('protection', () => {
  const importing = { method: 'POST', url: '/api/v1/rebuild' } as const;
  it.each([
    ['a rebound name', { host: 'evil.example:4870' }, 421, 'foreign-host'],
    ['a page of another site', { host, origin: 'https://evil.example' }, 403, 'foreign-origin'],
    ['a page on another port', { host, origin: 'http://127.0.0.1:8080' }, 403, 'foreign-origin'],
    ['a sandboxed page', { host, origin: 'null' }, 403, 'foreign-origin'],
    ['a cross-site form', { host, 'sec-fetch-site': 'cross-site' }, 403, 'foreign-origin'],
    ['a token of another server', { host, authorization: 'Bearer other' }, 401, 'wrong-token'],
  ] as const)('turns %s away', async (_, sent, status, code) => {
    const answer = await createServer(listService(), { token: 'mine' }).inject({ ...importing, headers: sent });
    expect([answer.statusCode, answer.json().code]).toEqual([status, code]);
    expect(answer.headers['access-control-allow-origin']).toBeUndefined();
  });

  it('lets its own pages, its own token and configured names in', async () => {
    const app = createServer(listService(), { token: 'mine', hosts: ['budget.internal'] });
    const own = [
      { host, origin: `http://${host}`, authorization: 'Bearer mine' },
      { host: 'budget.internal' },
      { host: 'localhost:4870' },
      { host: '[::1]:4870' },
    ];
    for (const sent of own) {
      const answer = await app.inject({ method: 'GET', url: '/api/v1/projects', headers: sent });
      expect([sent.host, answer.statusCode]).toEqual([sent.host, 200]);
    }
  });
});

describe('health', () => {
  it('is up while the database is not', async () => {
    const app = createServer(listService());
    expect((await app.inject({ url: '/health', headers })).json()).toEqual({ status: 'ok' });
    const ready = await app.inject({ url: '/ready', headers });
    expect([ready.statusCode, ready.json().code]).toEqual([503, 'not-serving']);
  });
});

describe('the clients', () => {
  it('say the same over HTTP and in memory', async () => {
    const app = createServer(listService());
    const address = await app.listen({ port: 0, host: '127.0.0.1' });
    try {
      const far = createClient(fetchTransport({ base: address, language: 'en' }));
      const near = createInMemoryClient(listService(), 'en');
      for (const client of [far, near]) {
        const list = await client.projects({ query: { after: '1' } });
        expect(list).toMatchObject({ ok: true, value: { items: [projects[2]] } });
        const none = await client.paper({ params: { id: '9' } });
        expect(none).toMatchObject({ ok: false, problem: { status: 404, detail: 'There is no paper 9.' } });
        const wrong = await client.projects({ query: { limit: 5000 } });
        expect(wrong).toMatchObject({ ok: false, problem: { code: 'bad-request' } });
        const csv = await client.projectsCsv({ language: 'zh-CN' });
        expect(csv.ok && new TextDecoder().decode(csv.value.bytes)).toContain('金额（元）');
        expect(csv.ok && csv.value.name).toBe('项目.csv');
        const started = await client.startImport({ files: [{ name: '甲.docx', bytes: new Uint8Array(3) }], body: { fiscalYear: 2025 } });
        expect(started).toMatchObject({ ok: true, value: { total: 1 } });
      }
    } finally {
      await app.close();
    }
  });

  it('say what to do when no server answers', async () => {
    const client = createClient(fetchTransport({ base: 'http://127.0.0.1:1', language: 'en' }));
    expect(await client.home()).toMatchObject({
      ok: false,
      problem: { code: 'server-unreachable', detail: expect.stringContaining('jixiao serve') },
    });
  });
});
