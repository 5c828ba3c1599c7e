/** What can be done with an import from its page: each act is one call of the contract. */
import type { Client, Result } from '@jixiao/api/contract';
import type { ImportView, Language } from '@jixiao/domain';
import { field } from '../visit.ts';

export async function actOnImport(client: Client, id: string, form: FormData, language: Language): Promise<Result<ImportView>> {
  const params = { id };
  const by = field(form, 'by') ?? '';
  switch (form.get('act')) {
    case 'cancel':
      return client.cancelImport({ params, language });
    case 'resume':
      return client.resumeImport({ params, language });
    case 'keep-complete':
      return client.keepImport({ params, body: { by, completeOnly: true }, language });
    case 'discard':
      return client.discardImport({ params, language });
    case 'withdraw':
      return client.withdrawImport({ params, body: { by, reason: field(form, 'why') ?? '' }, language });
    case 'complete':
      return completeImport(client, params, form, language);
    default:
      return client.keepImport({ params, body: { by }, language });
  }
}

function completeImport(client: Client, params: { readonly id: string }, form: FormData, language: Language): Promise<Result<ImportView>> {
  const unitCode = field(form, 'unitCode');
  const unitName = field(form, 'unitName');
  const year = Number(field(form, 'fiscalYear') ?? Number.NaN);
  return client.completeImport({
    params,
    body: {
      ...(unitCode === null ? {} : { unitCode }),
      ...(unitName === null ? {} : { unitName }),
      ...(Number.isInteger(year) ? { fiscalYear: year } : {}),
    },
    language,
  });
}
