/** Home, regions and lists: what is published, by filters, with totals and pages by key. */
import {
  type CopiedTexts,
  type DepartmentYearList,
  done,
  type HomeView,
  type IndicatorList,
  isRegionCode,
  type ListQuery,
  type Outcome,
  type ProjectList,
  refused,
  type RegionView,
  type TypicalTargets,
} from '@jixiao/domain';
import {
  copiedTexts,
  listDepartmentYears,
  listIndicators,
  listProjects,
  listRegions,
  loadHome,
  saveRegion as saveStored,
  typicalTargets,
} from '@jixiao/store';
import type { Context } from './context.ts';
import { settled } from './settle-waivers.ts';

export async function home(context: Context): Promise<HomeView> {
  await settled(context);
  return context.database.read(loadHome);
}

export function regions(context: Context): Promise<readonly RegionView[]> {
  return context.database.read(listRegions);
}

export async function saveRegion(context: Context, region: { readonly code: string; readonly name: string }): Promise<Outcome<RegionView>> {
  if (!isRegionCode(region.code) || region.name.trim() === '')
    return refused('bad-region', {
      zh: `“${region.code} ${region.name}”不是有效的地区。请填写 6 位或 9 位数字代码（GB/T 2260）和名称。`,
      en: `"${region.code} ${region.name}" is no region. Give a code of 6 or 9 digits (GB/T 2260) and a name.`,
    });
  return done(await context.database.transaction((writer) => saveStored(writer, { code: region.code, name: region.name.trim() })));
}

export async function departmentYears(context: Context, query: ListQuery): Promise<DepartmentYearList> {
  await settled(context);
  return context.database.read((reader) => listDepartmentYears(reader, query));
}

export async function projects(context: Context, query: ListQuery): Promise<ProjectList> {
  await settled(context);
  return context.database.read((reader) => listProjects(reader, query));
}

export async function indicators(context: Context, query: ListQuery): Promise<IndicatorList> {
  await settled(context);
  return context.database.read((reader) => listIndicators(reader, query));
}

export function targets(context: Context, query: ListQuery): Promise<TypicalTargets> {
  return context.database.read((reader) => typicalTargets(reader, query));
}

export function copies(context: Context, query: ListQuery): Promise<CopiedTexts> {
  return context.database.read((reader) => copiedTexts(reader, query));
}
