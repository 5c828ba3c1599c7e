/** The front door of the store. Reads take a Reader, writes a Writer; a Writer exists only inside `database.transaction`. */
export { dumpAll, restoreAll } from './backup.ts';
export { type Database, openDatabase, type OpenOptions } from './database.ts';
export { catalogueMark, rebuild, setCatalogueMark } from './judge-years.ts';
export { appendEvent, listEvents, verifyEvents } from './events.ts';
export { findFile, loadFile, removeUnusedFiles, saveFile } from './files.ts';
export { readServerFile, type ServerFile, writeServerFile } from './folder-lock.ts';
export { loadHome } from './home.ts';
export {
  listImportFiles,
  listImports,
  listUnfinishedImports,
  listUploads,
  loadImport,
  loadImportFile,
  loadUpload,
  lockImport,
  removeUploads,
  saveImport,
  saveImportFiles,
  saveUpload,
} from './imports.ts';
export { findLayout, listLayouts, rememberLayouts, takenLayoutIds, withdrawLayout } from './layouts.ts';
export { copiedTexts, typicalTargets } from './indicator-index.ts';
export { listDepartmentYears, listIndicators, listProjects } from './lists.ts';
export { isSameForm, loadPaper, paperKeyOf, papersOfFile, papersOfImport, papersOfUnitYear, withdrawPaper, yearsOfUnit } from './papers.ts';
export type * from './records.ts';
export { defaultRegion, findRegion, listRegions, removeSample, saveRegion, setDefaultRegion } from './regions.ts';
export { listRuleFindings, ruleCounts, rulePlaces } from './rules.ts';
export type { Reader, Writer } from './session.ts';
export { StoreError, type StoreErrorCode } from './store-error.ts';
export { findUnit, findUnitsByName, listUnits, normalizeName, saveUnit, unitKeyOf } from './units.ts';
export {
  addOrigin,
  contentHash,
  currentFindings,
  departmentYearFiles,
  findVersionByHash,
  listCorrections,
  listVersions,
  loadDepartmentYear,
  loadVersion,
  papersAround,
  saveVersion,
} from './versions.ts';
export {
  findWaiver,
  hasUnsettled,
  listWaivers,
  liveWaivers,
  lockWaivers,
  saveWaivers,
  settleWaivers,
  takenWaiverIds,
  withdrawWaiver,
} from './waivers.ts';
