/** Every scoring scheme. Of those that fit a paper the first is taken: places before the country, the newer text before the older. */
import type { ScoringScheme } from '../scheme.ts';
import { hubei } from './hubei.ts';
import { mof2020 } from './mof-2020.ts';
import { mof2021Cost } from './mof-2021-cost.ts';
import { mof2021NoSatisfaction } from './mof-2021-nosat.ts';
import { sichuan510000 } from './sichuan-510000.ts';
import { vendorDefault } from './vendor-default.ts';
import { wuhai } from './wuhai.ts';

export const schemes: readonly ScoringScheme[] = [sichuan510000, hubei, wuhai, mof2021Cost, mof2021NoSatisfaction, mof2020, vendorDefault];

export function schemeById(id: string): ScoringScheme | null {
  return schemes.find((scheme) => scheme.id === id) ?? null;
}
