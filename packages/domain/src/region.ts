/** A region (地区) is known by its code of 6 digits (GB/T 2260), or of 9 for a town. */
import { z } from 'zod';

export const regionCode = z.string().regex(/^\d{6}(\d{3})?$/);

export function isRegionCode(text: string): boolean {
  return regionCode.safeParse(text).success;
}
