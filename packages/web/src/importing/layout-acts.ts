/** What the place of a draft can do with layouts: remember what was chosen otherwise than it was read, and undo. Each is one call of the contract. */
import type { Client, Result } from '@jixiao/api/contract';
import { columnMeaning, type DraftLayouts, type Language, type LayoutCorrection, type ReadAgain } from '@jixiao/domain';
import { field } from '../visit.ts';

export async function actOnLayouts(
  client: Client,
  params: { readonly id: string; readonly file: number },
  form: FormData,
  language: Language,
): Promise<Result<ReadAgain[]>> {
  const by = field(form, 'by') ?? '';
  const why = field(form, 'why') ?? '';
  if (form.get('act') === 'forget-layout')
    return client.withdrawLayout({ params: { id: field(form, 'layout') ?? '' }, body: { by, reason: why, importId: params.id }, language });
  const shown = await client.draftLayouts({ params, language });
  if (!shown.ok) return shown;
  const corrections = chosenOtherwise(shown.value, form);
  if (corrections.length > 0) return client.rememberLayouts({ params, body: { corrections, by, why }, language });
  return { ok: true, value: [] };
}

/** Names of the fields of the form: `layout:0` holds the labels, `form:0` and `column:0:3` what they are said to be. */
function chosenOtherwise({ layouts }: DraftLayouts, form: FormData): LayoutCorrection[] {
  const corrections: LayoutCorrection[] = [];
  for (let index = 0; form.has(`layout:${index}`); index += 1) {
    const layout = String(form.get(`layout:${index}`));
    for (const read of layouts) {
      if (read.layout !== layout) continue;
      const to = field(form, `form:${index}`);
      if (read.kind === 'form') {
        if (to !== null && to !== read.form) corrections.push({ kind: 'form', layout, form: to });
        continue;
      }
      for (const { position, label, means } of read.columns) {
        const chosen = columnMeaning.safeParse(form.get(`column:${index}:${position}`)).data;
        if (chosen !== undefined && chosen !== means) corrections.push({ kind: 'column', layout, position, label, means: chosen });
      }
    }
  }
  return corrections;
}
