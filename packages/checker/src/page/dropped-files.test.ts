import { expect, it } from 'vitest';
import { chosenFiles } from './dropped-files.ts';

function file(name: string, path = ''): File {
  return Object.defineProperty(new File([], name), 'webkitRelativePath', { value: path });
}

it('takes the documents of a folder in the order of their paths, and every file that is named', () => {
  const folder = ['b/2.docx', 'b/photo.jpg', 'b/~$2.docx', 'b/.hidden/3.docx', 'b/1.PDF', 'b/NOTES'].map((path) =>
    file(path.split('/').at(-1) ?? '', path),
  );
  const chosen = chosenFiles([...folder, file('form.jpg')] as unknown as FileList);
  expect(chosen.files.map(({ path }) => path)).toEqual(['b/1.PDF', 'b/2.docx', 'form.jpg']);
  expect(chosen.passedOver).toBe(2);
});
