/** What a department year or a paper can be had as: links to its files. */
import type { ExportFile } from '@jixiao/api/contract';
import { useSay } from '../language.ts';
import { words } from '../words.ts';

const files: readonly (readonly [file: ExportFile, name: string])[] = [
  ['document.docx', 'Word'],
  ['document.xlsx', 'Excel'],
  ['document.pdf', 'PDF'],
  ['data.json', 'JSON'],
  ['data.csv', 'CSV'],
];

export function ExportLinks({ addressOf }: { readonly addressOf: (file: ExportFile) => string }) {
  const say = useSay();
  return (
    <>
      <span>{say(words.downloads)}</span>
      {files.map(([file, name]) => (
        <a key={file} href={addressOf(file)}>
          {name}
        </a>
      ))}
    </>
  );
}
