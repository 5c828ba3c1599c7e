/** The command over a connection of the test's own: a department year of the sample, its files as they are written or with something changed. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Client, createClient } from '@jixiao/api/contract';
import { readDocument, writeDepartmentYear, writePageYear, writeWorkbookYear } from '@jixiao/documents';
import { done, type Paper } from '@jixiao/domain';
import { describe, expect, it } from 'vitest';
import { run } from './run.ts';

const folder = join(import.meta.dirname, '../../app/sample');
const [name = ''] = readdirSync(folder).filter((file) => file.endsWith('.docx'));
const sample = await readDocument({ bytes: readFileSync(join(folder, name)), name, sha256: '' });
if (!sample.ok) throw new Error(sample.refusal.message.en);
const kept = sample.value.papers;

/** Both halves of a wide form, as two papers. */
function wideYear(): readonly Paper[] {
  const [paper] = kept.filter(({ project }) => project !== null);
  if (paper === undefined || paper.project === null) throw new Error('the sample has no project');
  const bare = { ...paper.project, code: null, purpose: '', spendingPlan: null, execution: null };
  const annual: Paper = { ...paper, form: 'central-project-targets-wide', project: bare };
  const budget = { total: '900.00', fiscal: '900.00', other: null };
  const medium: Paper = { ...annual, horizon: 'medium-term', project: { ...bare, budget, objectives: ['三年完成改造'] } };
  return [annual, medium];
}

type Faults = {
  readonly kept?: readonly Paper[];
  readonly word?: readonly Paper[];
  readonly shown?: readonly Paper[];
  readonly page?: 'none';
};

function clientOf({ kept: papers = kept, word = papers }: Faults): Client {
  return createClient(async ({ id, params }) => {
    if (id === 'regions') return { ok: true, value: [{ code: '139901', name: '云溪县', sample: false }] };
    if (id === 'departmentYear') return { ok: true, value: { papers: papers.map((paper, index) => ({ id: `p${index}`, paper })) } };
    const { file } = params as { readonly file: string };
    if (file === 'document.pdf')
      return {
        ok: false,
        problem: { type: '', title: '', status: 501, code: 'no-printer', detail: '', zh: '没有程序', en: 'No program.' },
      };
    const bytes =
      file === 'document.docx'
        ? writeDepartmentYear(word)
        : file === 'document.xlsx'
          ? writeWorkbookYear(papers)
          : new TextEncoder().encode(JSON.stringify({ papers }));
    return { ok: true, value: { name: file, mediaType: '', bytes } };
  });
}

/** As pages of papers are marked up, one form a page: a remark's number, a sign for correcting and a word for blanks stand beside the values. */
function pageOf(address: string, papers: readonly Paper[]): string {
  const [, at = '0'] = /^\/p\/p(\d+)/.exec(address) ?? [];
  const paper = papers[Number(at)];
  if (paper === undefined) throw new Error(address);
  const form = writePageYear([paper])
    .replace(/^[\s\S]*?<body>/, '')
    .replaceAll(
      '</td>',
      '<sup class="warn"><a href="#remark-1">1</a></sup><a class="edit" href="?at=">✎</a><span class="blank">空白</span></td>',
    )
    .replace(/<\/?section[^>]*>/g, '');
  return `<nav>导航</nav><div class="form" lang="zh-CN"><div>${form}</div></div><div>一、别的</div><aside>1 一处提示</aside>`;
}

async function verify(faults: Faults = {}, language = 'en') {
  const out: string[] = [];
  const err: string[] = [];
  const output = (parts: string[]) => ({ isTerminal: false, write: (data: string | Uint8Array) => void parts.push(String(data)) });
  const connection = {
    client: clientOf(faults),
    page: async (address: string) => (faults.page === 'none' ? null : pageOf(address, faults.shown ?? faults.kept ?? kept)),
    close: async () => undefined,
  };
  const doors = { findServer: async () => null, openLocal: async () => done(connection), serve: () => Promise.reject(new Error('no')) };
  const code = await run(['verify-renditions', '--unit', '301001', '--year', '2025', '--lang', language], {
    variables: {},
    folder: import.meta.dirname,
    version: 'test',
    out: output(out),
    err: output(err),
    doors,
  });
  return { code, out: out.join(''), err: err.join('') };
}

describe('verify-renditions', () => {
  it('says which renditions are equal and which cannot be made here', async () => {
    expect(await verify()).toEqual({
      code: 0,
      err: '',
      out: [
        `page        equal, ${kept.length} papers`,
        `Word        equal, ${kept.length} papers`,
        `Excel       equal, ${kept.length} papers`,
        'PDF         skipped: No program.',
        `data        equal, ${kept.length} papers`,
        '',
      ].join('\n'),
    });
  });

  it('names the place of a difference and both values, and ends with 1', async () => {
    const word = kept.map((paper, index) =>
      index === 1 && paper.project !== null ? { ...paper, project: { ...paper.project, purpose: '改写过的用途' } } : paper,
    );
    const { code, out } = await verify({ word, page: 'none' }, 'zh-CN');
    expect(code).toBe(1);
    expect(out).toContain('网页        未核对：网页还没有构建');
    expect(out).toContain(`Word        不一致，${kept.length} 份中有 1 处：\n    /papers/1/project/purpose  保存的 `);
    expect(out).toContain('读回的 "改写过的用途"');
  });

  it('compares the page of the medium-term half of a form too', async () => {
    const wide = wideYear();
    expect((await verify({ kept: wide })).out).toContain('page        equal, 2 papers\nWord        equal, 2 papers');
    const [annual, medium] = wide;
    if (annual === undefined || medium === undefined || medium.project === null) throw new Error('no halves');
    const budget = { ...medium.project.budget, total: '800.00' };
    const { code, out } = await verify({ kept: wide, shown: [annual, { ...medium, project: { ...medium.project, budget } }] });
    expect(code).toBe(1);
    expect(out).toContain('page        1 difference in 2 papers:\n    /papers/1/project/budget/total  kept "900.00"  read "800.00"');
  });
});
