/** docs/forms.md: every form that is read, written and drawn, as its description has it. */
import { forms } from './index.ts';

const kinds = {
  'department-objectives': 'department objectives',
  'department-targets': 'whole-department targets',
  'department-self-evaluation': 'whole-department self-evaluation',
  'target-declaration': 'project targets',
  'monitoring-report': 'monitoring',
  'self-evaluation': 'project self-evaluation',
} as const;

export function formCatalogue(): string {
  const rows = forms.map(
    ({ id, name, kind, mark, grid }) =>
      `| \`${id}\` | ${name.zh} | ${kinds[kind]} | ${mark} | ${grid.columns.map(({ text }) => text.replace('{period}', '1—7月')).join(' · ')} |`,
  );
  return [
    '# Forms',
    '',
    'Each form is described once, in `packages/documents/src/forms`, and read, written and drawn from that. Which form a table is, is decided by its labels, its',
    'columns and its title; a table of no known form is read by the common words as far as they go, with a doubt. This page is made from the descriptions.',
    '',
    '*Mark*: T the text was read, N seen near the source, U unconfirmed. An unconfirmed layout is read tolerantly and may be told otherwise by a remembered correction.',
    '',
    '| id | form | kind | mark | columns of the indicators |',
    '|---|---|---|:-:|---|',
    ...rows,
    '',
    'Beside these: objectives, sub-objectives and measures in prose (`hebei-department-objectives`), and five general forms (`other-…`) for tables of no known form.',
    '',
  ].join('\n');
}
