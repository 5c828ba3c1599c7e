import { describe, expect, it } from 'vitest';
import { formCatalogue } from './catalogue.ts';
import { forms } from './index.ts';

describe('the catalogue of forms', () => {
  it('is the published page', async () => {
    await expect(formCatalogue()).toMatchFileSnapshot('../../../../docs/forms.md');
  });

  it('knows each form by an id of its own, words of its own and a title that it writes and knows again', () => {
    expect(new Set(forms.map(({ id }) => id)).size).toBe(forms.length);
    for (const form of forms) {
      expect([form.id, new Set(form.marks).size]).toEqual([form.id, form.marks.length]);
      expect([form.id, form.marks.length >= 3]).toEqual([form.id, true]);
      expect([form.id, form.titlePattern.test(form.title('道路养护').replace(/（[^）]*）/g, ''))]).toEqual([form.id, true]);
    }
  });
});
