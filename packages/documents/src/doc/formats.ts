/**
 * Property modifiers → what the reader needs of them: how characters look and where a paragraph stands in a table
 * ([MS-DOC] 2.6.1 characters, 2.6.2 paragraphs). Modifiers are applied one after the other; the last one stands.
 */
import { i32At, u16At, u8At } from './bytes.ts';
import type { Modifier } from './modifiers.ts';

export type Look = {
  readonly isHidden: boolean;
  readonly isStruck: boolean;
  readonly isStruckTwice: boolean;
  readonly isDeleted: boolean;
  /** The character stands for something else: a picture, a field mark, a symbol. */
  readonly isSpecial: boolean;
  readonly isData: boolean;
  readonly isObject: boolean;
  /** Where the Data stream has what the character stands for. */
  readonly location: number | null;
  readonly symbol: { readonly face: number; readonly code: number } | null;
  readonly face: number | null;
};

export const noLook: Look = {
  isHidden: false,
  isStruck: false,
  isStruckTwice: false,
  isDeleted: false,
  isSpecial: false,
  isData: false,
  isObject: false,
  location: null,
  symbol: null,
  face: null,
};

/** Switches can also say: as the style has it (0x80), or the opposite of it (0x81). */
function switched(operand: Uint8Array, inStyle: boolean): boolean {
  const value = u8At(operand, 0);
  return value === 0x80 ? inStyle : value === 0x81 ? !inStyle : value !== 0;
}

export function changeLook(look: Look, { code, operand }: Modifier, style: Look): Look {
  switch (code) {
    case 0x0800:
      return { ...look, isDeleted: switched(operand, style.isDeleted) };
    case 0x0806:
      return { ...look, isData: switched(operand, style.isData) };
    case 0x080a:
      return { ...look, isObject: switched(operand, style.isObject) };
    case 0x0837:
      return { ...look, isStruck: switched(operand, style.isStruck) };
    case 0x083c:
      return { ...look, isHidden: switched(operand, style.isHidden) };
    case 0x0855:
      return { ...look, isSpecial: switched(operand, style.isSpecial) };
    case 0x0856:
      return { ...look, isObject: look.isObject || u8At(operand, 0) !== 0 };
    case 0x2a33:
      return { ...style, isDeleted: look.isDeleted, isSpecial: look.isSpecial, location: look.location, symbol: look.symbol };
    case 0x2a53:
      return { ...look, isStruckTwice: switched(operand, style.isStruckTwice) };
    case 0x4a4f:
      return { ...look, face: u16At(operand, 0) };
    case 0x6a03:
      return { ...look, location: i32At(operand, 0), isSpecial: true };
    case 0x6a09:
      return { ...look, symbol: { face: u16At(operand, 0), code: u16At(operand, 2) }, isSpecial: true };
    default:
      return look;
  }
}

export type ParagraphFormat = {
  readonly isInTable: boolean;
  /** How many tables it stands in; 0 also where only `isInTable` is known. */
  readonly depth: number;
  /** The paragraph ends a row of the outermost table, a cell or a row of a nested one. */
  readonly end: 'row' | 'nested cell' | 'nested row' | null;
  readonly isNumbered: boolean;
  /** Outline level from 0; 9 is text. */
  readonly outline: number;
};

export const noFormat: ParagraphFormat = { isInTable: false, depth: 0, end: null, isNumbered: false, outline: 9 };

export function changeParagraph(format: ParagraphFormat, { code, operand }: Modifier): ParagraphFormat {
  const isOn = u8At(operand, 0) !== 0;
  switch (code) {
    case 0x2416:
      return { ...format, isInTable: isOn };
    case 0x2417:
      return { ...format, end: ended(format, 'row', isOn) };
    case 0x244b:
      return { ...format, end: ended(format, 'nested cell', isOn) };
    case 0x244c:
      return { ...format, end: ended(format, 'nested row', isOn) };
    case 0x460b: {
      const list = u16At(operand, 0);
      return { ...format, isNumbered: list > 0 && list < 0x7ff };
    }
    case 0x2640:
      return { ...format, outline: u8At(operand, 0) };
    case 0x6649:
      return { ...format, depth: depthOf(i32At(operand, 0)) };
    case 0x664a:
      return { ...format, depth: depthOf(format.depth + i32At(operand, 0)) };
    default:
      return format;
  }
}

function ended(format: ParagraphFormat, end: NonNullable<ParagraphFormat['end']>, isOn: boolean): ParagraphFormat['end'] {
  if (isOn) return format.end === 'nested row' ? 'nested row' : end;
  return format.end === end ? null : format.end;
}

/** Tables in tables in tables: Word stops far below this. */
const deepest = 16;

function depthOf(depth: number): number {
  return Math.min(Math.max(depth, 0), deepest);
}
