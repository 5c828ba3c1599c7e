/**
 * What each endpoint does: one call of the service. Routes and the in-memory client both run these, so that a page rendered on the server
 * and a program far away get the same answer.
 */
import { done, type ImportView, type Language, type Outcome, say } from '@jixiao/domain';
import type { Download, ExportKind, Service } from '@jixiao/service';
import type { CallOf, DownloadedFile, EndpointId, Endpoints, ExportFile, ValueOf } from './contract/index.ts';
import { csvOf, departmentYearColumns, importReportCsv, indicatorColumns, projectColumns } from './csv.ts';

/** A download whose content may still be coming. */
export type ServedDownload = Omit<DownloadedFile, 'bytes'> & { readonly content: Uint8Array | AsyncIterable<string> };

type Served<E> = ValueOf<E> extends DownloadedFile ? ServedDownload : ValueOf<E>;
type Asked<E> = Required<Omit<CallOf<E>, 'language' | 'signal'>>;

export type Handlers = {
  readonly [K in EndpointId]: (call: Asked<Endpoints[K]>, language: Language) => Promise<Outcome<Served<Endpoints[K]>>>;
};

export function handlersOf(service: Service): Handlers {
  /** An import after an act, with what is said of its files in the language that was asked for. */
  const shown = async (acted: Outcome<ImportView>, language: Language): Promise<Outcome<ImportView>> =>
    acted.ok && language !== 'zh-CN' ? service.importStatus(acted.value.id, language) : acted;
  return {
    home: async () => done(await service.home()),
    regions: async () => done([...(await service.regions())]),
    saveRegion: ({ params, body }) => service.saveRegion({ ...params, ...body }),
    departmentYears: async ({ query }) => done(await service.departmentYears(query)),
    projects: async ({ query }) => done(await service.projects(query)),
    indicators: async ({ query }) => done(await service.indicators(query)),
    departmentYearsCsv: async ({ query }, language) =>
      csv(
        language,
        { zh: '部门年度.csv', en: 'department-years.csv' },
        csvOf(departmentYearColumns, query, service.departmentYears, language),
      ),
    projectsCsv: async ({ query }, language) =>
      csv(language, { zh: '项目.csv', en: 'projects.csv' }, csvOf(projectColumns, query, service.projects, language)),
    indicatorsCsv: async ({ query }, language) =>
      csv(language, { zh: '指标.csv', en: 'indicators.csv' }, csvOf(indicatorColumns, query, service.indicators, language)),

    indicatorTargets: async ({ query }) => done(await service.targets(query)),
    indicatorCopies: async ({ query }) => done(await service.copies(query)),
    schemes: async (_, language) => done([...service.schemes(language)]),
    score: ({ params, query }, language) => service.score(params.id, query.scheme ?? null, language),
    rules: async (_, language) => done([...(await service.rules(language))]),
    rule: ({ params }, language) => service.rule(params.code, language),
    ruleFindings: ({ params, query }, language) => service.ruleFindings(params.code, query, language),
    departmentYear: ({ params }, language) => service.departmentYear(keyOf(params), language),
    checkDepartmentYear: ({ params, body }, language) => service.checkDepartmentYear(keyOf(params), body, language),
    exportDepartmentYear: async ({ params }, language) =>
      download(await service.exportDepartmentYear(keyOf(params), exportKindOf(params.file), language)),

    paper: ({ params, query }, language) => service.paper(params.id, query.version ?? null, language),
    exportPaper: async ({ params }, language) => download(await service.exportPaper(params.id, exportKindOf(params.file), language)),
    comparePaper: async ({ params, query }) => copied(await service.comparePaper(params.id, query.from, query.to)),
    correctPaper: ({ params, body }, language) => service.correctPaper(params.id, body, language),
    withdrawPaper: ({ params, body }) => service.withdrawPaper(params.id, body.by, body.reason),
    sourceDocument: ({ params }) => service.sourceDocument(params.sha256),
    sourceFile: async ({ params }) => download(await service.sourceFile(params.sha256)),

    imports: async () => done([...(await service.imports())]),
    startImport: ({ body, files }, language) =>
      service.startImport(files, {
        region: body.region ?? null,
        by: body.by ?? say({ zh: '本机用户', en: 'local user' }, language),
        ...(body.regionName === undefined ? {} : { regionName: body.regionName }),
        ...(body.unitCode === undefined ? {} : { unitCode: body.unitCode }),
        ...(body.fiscalYear === undefined ? {} : { fiscalYear: body.fiscalYear }),
      }),
    importStatus: ({ params }, language) => service.importStatus(params.id, language),
    importDraft: ({ params }, language) => service.importDraft(params.id, params.file, language),
    answerPaper: ({ params, body }, language) => service.answerPaper(params.id, params.file, body, language),
    correctDraft: ({ params, body }, language) => service.correctDraft(params.id, params.file, body, language),
    completeImport: async ({ params, body }, language) =>
      shown(
        await service.completeImport(params.id, {
          ...(body.unitCode === undefined ? {} : { unitCode: body.unitCode }),
          ...(body.unitName === undefined ? {} : { unitName: body.unitName }),
          ...(body.fiscalYear === undefined ? {} : { fiscalYear: body.fiscalYear }),
        }),
        language,
      ),
    cancelImport: async ({ params }, language) => shown(await service.cancelImport(params.id), language),
    resumeImport: async ({ params }, language) => shown(await service.resumeImport(params.id), language),
    importReportCsv: async ({ params }, language) => {
      const view = await service.importStatus(params.id, language);
      return view.ok ? csv(language, { zh: '导入报告.csv', en: 'import-report.csv' }, importReportCsv(view.value, language)) : view;
    },
    keepImport: async ({ params, body }, language) =>
      shown(await service.keepImport(params.id, body.by, { completeOnly: body.completeOnly ?? false }), language),
    discardImport: async ({ params }, language) => shown(await service.discardImport(params.id), language),
    withdrawImport: async ({ params, body }, language) => shown(await service.withdrawImport(params.id, body.by, body.reason), language),

    layouts: async () => done([...(await service.layouts())]),
    exportLayouts: async () => download(done(await service.exportLayouts())),
    importLayouts: ({ body: { by, ...file } }) => service.importLayouts(file, by),
    draftLayouts: ({ params }) => service.draftLayouts(params.id, params.file),
    rememberLayouts: ({ params, body }) => service.rememberLayouts(params.id, params.file, body),
    withdrawLayout: ({ params, body: { by, reason, importId } }) =>
      service.withdrawLayout(params.id, { by, reason, ...(importId === undefined ? {} : { importId }) }),

    waivers: async ({ query }) => done(await service.waivers(query)),
    addWaiver: ({ body }) => service.addWaiver(body),
    withdrawWaiver: ({ params, body }) => service.withdrawWaiver(params.id, body.by, body.reason),
    exportWaivers: async () => download(done(await service.exportWaivers())),
    importWaivers: ({ body: { by, ...file } }) => service.importWaivers(file, by),

    events: async ({ query }) => done([...(await service.events(query.after ?? 0, query.limit ?? 200))]),
    verifyEvents: async () => done({ firstWrong: await service.verifyEvents() }),
    removeSample: () => service.removeSample(),
    rebuild: async () => done(await service.rebuild()),
    backup: async () => download(done(await service.backup())),
    restore: ({ bytes }) => service.restore(bytes),
  };
}

function keyOf(params: { readonly region: string; readonly unitKey: string; readonly year: number }) {
  return { region: params.region, unitKey: params.unitKey, fiscalYear: params.year };
}

function exportKindOf(file: ExportFile): ExportKind {
  return file.slice(file.indexOf('.') + 1) as ExportKind;
}

function download(outcome: Outcome<Download>): Outcome<ServedDownload> {
  if (!outcome.ok) return outcome;
  const { bytes, ...rest } = outcome.value;
  return done({ ...rest, content: bytes });
}

function csv(
  language: Language,
  name: { readonly zh: string; readonly en: string },
  content: AsyncIterable<string>,
): Outcome<ServedDownload> {
  return done({ name: say(name, language), mediaType: 'text/csv; charset=utf-8', content });
}

function copied<T>(outcome: Outcome<readonly T[]>): Outcome<T[]> {
  return outcome.ok ? done([...outcome.value]) : outcome;
}
