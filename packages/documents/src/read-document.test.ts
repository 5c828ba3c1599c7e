import { describe, expect, it } from 'vitest';
import { readDocument } from './read-document.ts';
import { storable } from './storable.ts';
import { writeWord } from './word/write-word.ts';

describe('a Word file that was cut off', () => {
  it('is refused by what is damaged in it, not by a general sentence', async () => {
    const whole = writeWord({ title: '', blocks: [{ type: 'paragraph', style: 'Text', text: '办好学校。' }] });
    const read = await readDocument({ bytes: whole.subarray(0, Math.floor(whole.length / 2)), name: 'a.docx', sha256: '' });
    expect(read.ok).toBe(false);
    if (read.ok) return;
    expect(read.refusal.code).toBe('broken-zip');
    expect(read.refusal.message.zh).not.toContain('看上去是 Word 文件（.docx），但内部的压缩包打不开');
  });
});

describe('a note', () => {
  it('holds no character zero and no half of a character, whatever a sheet is called', () => {
    const broken = 'a\u0000b\ud800';
    const note = storable({ level: 'info', code: 'x', at: null, raw: broken, origin: null, message: { zh: broken, en: broken } });
    expect([note.raw, note.message.zh, note.message.en]).toEqual(['ab\ufffd', 'ab\ufffd', 'ab\ufffd']);
  });
});
