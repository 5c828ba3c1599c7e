/** A file whose project has nearly the name of a kept one, and no code. The same on both databases. */
import { onEachDatabase } from '@jixiao/store/testing';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { codeOf, dump, key, keep, read, serviceOn, value } from './testing/water-office.ts';
import { likeness } from './which-paper.ts';

const kept = dump([{ code: '401-0101-JBN-AAA1', name: '农村供水管网维修' }]);
const near = dump([{ code: '', name: '农村供水管网维修改造' }]);
const far = dump([{ code: '', name: '河道清淤' }]);

onEachDatabase('which paper is meant', (open) => {
  const withService = serviceOn(open);

  it('is asked, and the answer makes a new version of the kept paper', () =>
    withService(async (service) => {
      await keep(service, kept);
      const view = await read(service, [['b.txt', near]]);
      const draft = value(await service.importDraft(view.id, 0, 'zh-CN'));
      expect(draft.questions).toMatchObject([
        { paper: 0, candidates: [{ name: '农村供水管网维修', code: '401-0101-JBN-AAA1' }], answer: null },
      ]);
      const is = draft.questions[0]?.candidates[0]?.paperId ?? '';
      expect(codeOf(await service.answerPaper(view.id, 0, { paper: 0, is: 'nobody' }, 'zh-CN'))).toBe('not-found');
      expect(value(await service.answerPaper(view.id, 0, { paper: 0, is }, 'zh-CN')).questions[0]?.answer).toBe(is);
      const report = value(await service.keepImport(view.id, '甲')).report;
      expect(report.map(({ outcome, paperId }) => [outcome, paperId])).toEqual([['new-version', is]]);
    }));

  it('without an answer it is a new paper, with a doubt that names the other', () =>
    withService(async (service) => {
      await keep(service, kept);
      const view = await keep(service, near, 'b.txt');
      expect(view.report).toMatchObject([{ outcome: 'new', perhaps: '农村供水管网维修' }]);
      const paper = value(await service.paper(view.report[0]?.paperId ?? '', null, 'zh-CN'));
      expect(paper.notes.filter(({ code }) => code === 'perhaps-same-paper')).toHaveLength(1);
      expect(value(await service.departmentYear(key, 'zh-CN')).papers).toHaveLength(2);
    }));

  it('is not asked of another name, nor of one whose code is known', () =>
    withService(async (service) => {
      await keep(service, kept);
      const view = await read(service, [
        ['c.txt', far],
        ['d.txt', dump([{ code: '401-0101-JBN-BBB2', name: '农村供水管网维修改造' }])],
      ]);
      for (const file of [0, 1]) expect(value(await service.importDraft(view.id, file, 'zh-CN')).questions).toEqual([]);
    }));
});

it('likeness is of both sides alike, 1 for the same and between 0 and 1', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 12 }), fc.string({ maxLength: 12 }), (one, other) => {
      expect(likeness(one, other)).toBe(likeness(other, one));
      expect(likeness(one, other)).toBeGreaterThanOrEqual(0);
      expect(likeness(one, other)).toBeLessThanOrEqual(1);
      if (one.length > 1) expect(likeness(one, one)).toBe(1);
    }),
  );
});
