/** Every form with the shape that generated papers of it need. For tests only. */
import type { FormShape } from '@jixiao/domain/testing';
import type { Form } from '../form.ts';
import { forms } from '../forms/index.ts';
import { otherForms } from '../forms/other.ts';

export const everyForm: readonly Form[] = [...forms, ...new Set(Object.values(otherForms))];

export function shapeOf({ id, kind, head }: Form): FormShape {
  const funds = head.flatMap((part) => ('type' in part && part.type === 'funds' ? part.columns.map(({ field }) => field) : []));
  return { kind, form: id, funds, hasPeriod: JSON.stringify(head).includes('{period}') };
}
