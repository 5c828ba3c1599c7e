/** Amounts for reading: 万元 with two decimals from whole fen. Half a cent of 万元 is rounded away from zero. */
import { shiftDecimal, type AmountUnit } from '@jixiao/domain';

const fenPlaces: Readonly<Record<AmountUnit, number>> = { 元: 2, 万元: 6, 亿元: 10 };

/** "1083000000" → "1,083.00" */
export function wan(fen: string): string {
  const value = BigInt(fen);
  const size = value < 0n ? -value : value;
  const hundredths = (size + 5000n) / 10_000n;
  const text = `${grouped((hundredths / 100n).toString())}.${(hundredths % 100n).toString().padStart(2, '0')}`;
  return value < 0n && hundredths > 0n ? `−${text}` : text;
}

/** Printed amount in its unit → whole fen. */
export function fenOf(amount: string, unit: AmountUnit): bigint {
  return BigInt(shiftDecimal(amount, fenPlaces[unit]).split('.')[0] ?? '0');
}

export function grouped(digits: string): string {
  return digits.replace(/\B(?=(\d{3})+(?!\d))/g, ',');
}

/** Share of the whole in percent, for drawing and for a sentence. */
export function share(part: string | bigint, whole: string | bigint): number {
  const total = BigInt(whole);
  return total <= 0n ? 0 : Number((BigInt(part) * 10_000n) / total) / 100;
}

/** "2026-11-24T10:00:00.000Z" → "2026-11-24 10:00" */
export function moment(iso: string): string {
  return iso.slice(0, 16).replace('T', ' ');
}

export function bytes(size: number): string {
  if (size < 1024) return `${size} B`;
  return size < 1024 * 1024 ? `${(size / 1024).toFixed(1)} KB` : `${(size / 1024 / 1024).toFixed(1)} MB`;
}
