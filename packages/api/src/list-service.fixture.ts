/**
 * A service over three projects held in an array, for tests of what HTTP adds. Whatever is not a list is refused or throws, as a test needs it.
 */
import { done, type ProjectItem, refused } from '@jixiao/domain';
import type { FileInput, Service } from '@jixiao/service';

const region = { code: '139901', name: '云溪县', sample: false };
const findings = { error: 0, warning: 1, hint: 0 };
const amounts = ['12345600', null, '-5'] as const;

export const projects: readonly ProjectItem[] = ['村级供水管网改造', '=HYPERLINK("http://x")', '“乡村”道路, 养护'].map(
  (name, position) => ({
    paperId: `paper-${position}`,
    region,
    unitKey: '县水务局',
    unit: { code: null, name: '县水务局' },
    fiscalYear: 2025,
    code: null,
    name,
    amountFen: amounts[position] ?? null,
    hasPlan: position === 0,
    indicators: 3,
    findings,
    waived: 0,
  }),
);

export type Seen = { files: readonly FileInput[] };

/** Answers lists page by page, keyed by the position of the last row seen. */
export function listService(seen: Seen = { files: [] }): Service {
  const known: Partial<Service> = {
    projects: async (query) => {
      const from = query.after === undefined ? 0 : Number(query.after) + 1;
      const items = projects.slice(from, from + Math.min(query.limit ?? 2, 2));
      const last = from + items.length - 1;
      return {
        items: [...items],
        totals: { count: projects.length, amountFen: '12345595' },
        next: last < projects.length - 1 ? String(last) : null,
      };
    },
    indicators: async () => {
      throw new Error('index gone');
    },
    paper: async (id) => refused('not-found', { zh: `没有编号为 ${id} 的文本。`, en: `There is no paper ${id}.` }),
    regions: async () => {
      throw new Error('disk gone at /secret/place');
    },
    sourceDocument: async () => done({ blocks: [] }),
    sourceFile: async () => done({ name: '部门 预算.docx', mediaType: 'application/octet-stream', bytes: new Uint8Array([80, 75, 3, 4]) }),
    startImport: async (files) => {
      seen.files = files;
      return done({
        id: 'i1',
        status: 'running',
        region,
        by: 'x',
        startedAt: '2025-01-01T00:00:00Z',
        done: 0,
        total: files.length,
        remainingSeconds: null,
        perSecond: null,
        waiting: 0,
        files: [],
        report: [],
      });
    },
    isReady: async () => false,
  };
  return known as Service;
}
