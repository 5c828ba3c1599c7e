/** What a page needs to draw papers: the forms and their drawing, without any reader. */
export * from './draw-form.ts';
export type { Form } from './form.ts';
export * from './forms/index.ts';
export { unitLineOf } from './print-year.ts';
export { otherForms } from './forms/other.ts';
