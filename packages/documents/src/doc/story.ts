/** What is known while one text of the file (body, a header, the notes) is read. */
import type { LeftOut, Place } from '../word/left-out.ts';
import type { DocumentText, Line } from './document-text.ts';
import type { FormFields } from './form-fields.ts';

/** A field begins, may show a result, and ends, each with a mark of its own ([MS-DOC] 2.8.25 PlcFld). */
export type Field = {
  phase: 'instruction' | 'result';
  /** What the instruction says, once it has ended. */
  kind: 'usual' | 'without text' | 'contents' | 'embedding' | 'shape';
  instruction: string;
  /** Text that stood within the instruction: given back when the field turns out never to end. */
  withheld: string;
};

/** What hangs on a character: the lines of a text box, or a picture, or nothing that can be read. */
export type Anchor = { readonly lines: readonly Line[]; readonly isPicture: boolean };

export type Story = {
  readonly part: string;
  readonly text: DocumentText;
  readonly left: LeftOut;
  readonly formFields: FormFields;
  readonly anchorAt: (character: number) => Anchor | null;
  fields: Field[];
  place: Place | null;
  paragraphs: number;
  tables: number;
};
