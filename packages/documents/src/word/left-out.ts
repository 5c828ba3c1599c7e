/** What a Word file holds and the reader does not take over: counted, and told in notes with the first place. */
import type { CellOrigin, Note, ParagraphOrigin, Text } from '@jixiao/domain';

export type Place = CellOrigin | ParagraphOrigin;
export type LeftOutKind = 'hidden' | 'struck' | 'deleted' | 'prompt' | 'picture' | 'object' | 'otherFile' | 'sign';
type Count = { amount: number; readonly first: string; readonly place: Place | null };
export type LeftOut = Map<LeftOutKind, Count>;

type Telling = { readonly code: string; readonly level: Note['level']; readonly message: (amount: number) => Text };

const tellings: Readonly<Record<LeftOutKind, Telling>> = {
  hidden: {
    code: 'hidden-text-left-out',
    level: 'info',
    message: (amount) => ({
      zh: `有 ${amount} 个字设为隐藏文字，没有读入。若它们属于正文，请在 Word 中取消隐藏后再读。`,
      en: `${amount} characters are hidden text and were left out. If they belong to the text, unhide them in Word and read again.`,
    }),
  },
  struck: {
    code: 'struck-text-left-out',
    level: 'info',
    message: (amount) => ({
      zh: `有 ${amount} 个字带删除线，没有读入。若它们仍然有效，请在 Word 中取消删除线后再读。`,
      en: `${amount} characters are struck through and were left out. If they still hold, take the line off in Word and read again.`,
    }),
  },
  deleted: {
    code: 'deleted-text-left-out',
    level: 'info',
    message: (amount) => ({
      zh: `有 ${amount} 个字在修订中已删除，没有读入；修订中插入的文字已读入。若删除有误，请在 Word 中拒绝该修订后再读。`,
      en: `${amount} characters are deleted by tracked changes and were left out; inserted text was read. If the deletion is wrong, reject the change in Word and read again.`,
    }),
  },
  prompt: {
    code: 'prompt-left-out',
    level: 'info',
    message: (amount) => ({
      zh: `内容控件中有 ${amount} 个字只是填写提示，没有读入，按空白处理。`,
      en: `${amount} characters in content controls are only prompts to fill in; they were left out and count as blank.`,
    }),
  },
  picture: {
    code: 'pictures-not-read',
    level: 'info',
    message: (amount) => ({
      zh: `有 ${amount} 张图片没有读入。若表格是截图，请改用文字表格。`,
      en: `${amount} pictures were not read. If a table is a screenshot, replace it by a table of text.`,
    }),
  },
  object: {
    code: 'embedded-object-not-read',
    level: 'doubt',
    message: (amount) => ({
      zh: `有 ${amount} 个嵌入对象（如 Excel 表格）没有读入。请把其中的表格转为 Word 表格后再读。`,
      en: `${amount} embedded objects (such as Excel tables) were not read. Turn their tables into Word tables and read again.`,
    }),
  },
  otherFile: {
    code: 'embedded-file-not-read',
    level: 'doubt',
    message: (amount) => ({
      zh: `有 ${amount} 处引入了另一个文件的内容，没有读入。请用 Word 打开并保存一次后再读。`,
      en: `${amount} places take in the content of another file, which was not read. Open and save the file once in Word and read again.`,
    }),
  },
  sign: {
    code: 'unknown-symbol',
    level: 'doubt',
    message: (amount) => ({
      zh: `有 ${amount} 个符号字体中的符号认不出，以“�”代替。请对照原文更正。`,
      en: `${amount} signs of symbol faces are not known and are shown as "�". Correct them after the original.`,
    }),
  },
};

export function leaveOut(left: LeftOut, kind: LeftOutKind, amount: number, text: string, place: Place | null): void {
  if (amount === 0) return;
  const count = left.get(kind);
  if (count === undefined) left.set(kind, { amount, first: beginning(text), place });
  else count.amount += amount;
}

/** Whole characters, and none that a store cannot keep. */
function beginning(text: string): string {
  return [...text.slice(0, 160).replaceAll('\u0000', '')].slice(0, 80).join('').toWellFormed();
}

/** Characters that a person would count: white space is none. */
export function countCharacters(text: string): number {
  let count = 0;
  for (const character of text) if (!/\s/.test(character)) count += 1;
  return count;
}

export function notesOf(left: LeftOut): readonly Note[] {
  return [...left].map(([kind, count]) => ({
    level: tellings[kind].level,
    code: tellings[kind].code,
    at: null,
    raw: count.first === '' ? null : count.first,
    origin: count.place,
    message: tellings[kind].message(count.amount),
  }));
}
