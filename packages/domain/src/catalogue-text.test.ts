import { join } from 'node:path';
import { expect, it } from 'vitest';
import { catalogueText } from './catalogue-text.ts';

it('docs/rules.md is what the catalogue says', async () => {
  await expect(catalogueText()).toMatchFileSnapshot(join(import.meta.dirname, '../../../docs/rules.md'));
});
