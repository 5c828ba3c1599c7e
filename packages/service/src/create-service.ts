/** Puts the steps together over one database. */
import { schemeViews } from '@jixiao/domain';
import type { Database } from '@jixiao/store';
import { backup, restore } from './backup.ts';
import { checkDepartmentYear } from './check-department-year.ts';
import { correctPaper, withdrawPaper } from './correct-paper.ts';
import { departmentYear } from './department-year.ts';
import { answerPaper, completeImport, correctDraft, discardImport, importDraft } from './draft.ts';
import { events, verifyEvents } from './events.ts';
import { exportDepartmentYear, exportPaper, sourceFile } from './export.ts';
import { cancelImport, type ImportContext, imports, importStatus, resumeImport, startImport } from './imports.ts';
import { judgeYear } from './judge-year.ts';
import { keepImport } from './keep.ts';
import { draftLayouts, exportLayouts, importLayouts, layouts, rememberLayouts, withdrawRemembered } from './layouts.ts';
import { copies, departmentYears, home, indicators, projects, regions, saveRegion, targets } from './lists.ts';
import { isReady, rebuild, refresh } from './maintenance.ts';
import { comparePaper, paper } from './paper.ts';
import { createPrinter, type PrintPrograms } from './print-pdf.ts';
import { createReaderPool, type ReaderLimits } from './reader-pool.ts';
import { rule, ruleFindings, rules } from './rules.ts';
import { score } from './score.ts';
import { loadSample, removeSample } from './sample.ts';
import type { Service } from './service.ts';
import { sourceDocument } from './source-document.ts';
import { addWaiver, exportWaivers, importWaivers, waivers, withdrawWaiver } from './waivers.ts';
import { withdrawImport } from './withdraw-import.ts';

export type ServiceOptions = {
  readonly database: Database;
  readonly now?: () => Date;
  readonly workers?: number;
  readonly limits?: ReaderLimits;
  /** Programs that PDF is made with. */
  readonly programs?: PrintPrograms;
};

export function createService(options: ServiceOptions): Service {
  const pool = createReaderPool({
    ...(options.workers === undefined ? {} : { workers: options.workers }),
    ...(options.limits === undefined ? {} : { limits: options.limits }),
  });
  options.database.judgeBy(judgeYear);
  const context: ImportContext = {
    database: options.database,
    now: options.now ?? (() => new Date()),
    settled: { day: null },
    pool,
    jobs: new Map(),
    again: new Map(),
  };
  const printer = createPrinter(options.programs);
  return {
    home: () => home(context),
    regions: () => regions(context),
    saveRegion: (region) => saveRegion(context, region),
    departmentYears: (query) => departmentYears(context, query),
    projects: (query) => projects(context, query),
    indicators: (query) => indicators(context, query),
    targets: (query) => targets(context, query),
    copies: (query) => copies(context, query),
    schemes: (language) => schemeViews(language),
    score: (id, scheme, language) => score(context, id, scheme, language),
    rules: (language) => rules(context, language),
    rule: (code, language) => rule(context, code, language),
    ruleFindings: (code, asked, language) => ruleFindings(context, code, asked, language),
    departmentYear: (key, language) => departmentYear(context, key, language),
    checkDepartmentYear: (key, request, language) => checkDepartmentYear(context, key, request, language),
    paper: (id, version, language) => paper(context, id, version, language),
    comparePaper: (id, from, to) => comparePaper(context, id, from, to),
    async correctPaper(id, correction, language = 'zh-CN') {
      const corrected = await correctPaper(context, id, correction);
      return corrected.ok ? paper(context, id, null, language) : corrected;
    },
    withdrawPaper: (id, by, reason) => withdrawPaper(context, id, by, reason),
    sourceFile: (sha256) => sourceFile(context, sha256),
    sourceDocument: (sha256) => sourceDocument(context, sha256),
    exportDepartmentYear: (key, to, language) => exportDepartmentYear({ ...context, printer }, key, to, language),
    exportPaper: (id, to, language) => exportPaper({ ...context, printer }, id, to, language),
    events: (after, limit) => events(context, after, limit),
    verifyEvents: () => verifyEvents(context),
    startImport: (files, importOptions) => startImport(context, files, importOptions),
    imports: () => imports(context),
    importStatus: (id, language) => importStatus(context, id, language),
    importDraft: (id, file, language) => importDraft(context, id, file, language),
    answerPaper: (id, file, answer, language) => answerPaper(context, id, file, answer, language),
    correctDraft: (id, file, correction, language) => correctDraft(context, id, file, correction, language),
    completeImport: (id, answers) => completeImport(context, id, answers),
    cancelImport: (id) => cancelImport(context, id),
    resumeImport: (id) => resumeImport(context, id),
    keepImport: (id, by, options) => keepImport(context, id, by, options),
    discardImport: (id) => discardImport(context, id),
    withdrawImport: (id, by, reason) => withdrawImport(context, id, by, reason),
    layouts: () => layouts(context),
    draftLayouts: (id, file) => draftLayouts(context, id, file),
    rememberLayouts: (id, file, input) => rememberLayouts(context, id, file, input),
    withdrawLayout: (id, undone) => withdrawRemembered(context, id, undone),
    exportLayouts: () => exportLayouts(context),
    importLayouts: (file, by) => importLayouts(context, file, by),
    waivers: (query) => waivers(context, query),
    addWaiver: (input) => addWaiver(context, input),
    withdrawWaiver: (id, by, reason) => withdrawWaiver(context, id, by, reason),
    exportWaivers: () => exportWaivers(context),
    importWaivers: (file, by) => importWaivers(context, file, by),
    loadSample: (files) => loadSample(context, files),
    removeSample: () => removeSample(context),
    refresh: () => refresh(context),
    rebuild: () => rebuild(context),
    backup: () => backup(context),
    restore: (bytes) => restore(context, bytes),
    isReady: () => isReady(context),
    async close() {
      for (const job of context.jobs.values()) job.controller.abort();
      await Promise.all([...context.jobs.values()].map((job) => job.finished));
      pool.close();
      printer.close();
    },
  };
}
