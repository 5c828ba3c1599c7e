/**
 * Every endpoint of the API, written once. Client functions have the names of the keys.
 */
import {
  correctionInput,
  departmentYearList,
  departmentYearView,
  difference,
  draftView,
  eventView,
  homeView,
  importView,
  indicatorList,
  listQuery,
  paperView,
  projectList,
  regionView,
} from '@jixiao/domain';
import { z } from 'zod';
import { endpoint } from './endpoint.ts';

const base = '/api/v1';
const csv = 'text/csv; charset=utf-8';
export const wordMediaType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

const by = z.string().min(1).max(100).meta({ description: 'Who does it, by name or post.' });
const reason = z.string().min(1).max(1000);
const id = z.string().min(1).max(100);
const fiscalYear = z.coerce.number().int().min(1949).max(2100);
const unitKey = z.string().min(1).max(200);
const regionCode = z
  .string()
  .regex(/^\d{6}(\d{3})?$/)
  .meta({ description: 'Administrative division code of 6 or 9 digits.' });

const departmentYearParams = z.object({ region: z.string().min(1).max(12), unitKey, year: fiscalYear });
const paperParams = z.object({ id });
const importParams = z.object({ id });
const draftParams = z.object({ id, file: z.coerce.number().int().min(0) });

export const importFields = z.object({
  region: regionCode.optional(),
  regionName: z.string().min(1).max(100).optional(),
  unitCode: z.string().min(1).max(100).optional(),
  fiscalYear: fiscalYear.optional(),
  by: by.optional(),
});

export const endpoints = {
  home: endpoint({
    method: 'GET',
    path: `${base}/home`,
    tag: 'lists',
    summary: {
      zh: '数据库概况：地区、年度、合计与最近的部门年度',
      en: 'What the database holds: regions, years, totals, the latest department years',
    },
    success: { kind: 'json', status: 200, schema: homeView },
    refusals: [],
  }),
  regions: endpoint({
    method: 'GET',
    path: `${base}/regions`,
    tag: 'lists',
    summary: { zh: '全部地区', en: 'All regions' },
    success: { kind: 'json', status: 200, schema: z.array(regionView) },
    refusals: [],
  }),
  saveRegion: endpoint({
    method: 'PUT',
    path: `${base}/regions/{code}`,
    tag: 'database',
    summary: { zh: '新增地区或更改其名称', en: 'Make a region or rename it' },
    params: z.object({ code: regionCode }),
    body: { kind: 'json', schema: z.object({ name: z.string().min(1).max(100) }) },
    success: { kind: 'json', status: 200, schema: regionView },
    refusals: ['bad-region'],
  }),
  departmentYears: endpoint({
    method: 'GET',
    path: `${base}/department-years`,
    tag: 'lists',
    summary: { zh: '部门年度列表', en: 'Department years, filtered, with totals' },
    query: listQuery,
    success: { kind: 'json', status: 200, schema: departmentYearList },
    refusals: [],
  }),
  departmentYearsCsv: endpoint({
    method: 'GET',
    path: `${base}/department-years.csv`,
    tag: 'lists',
    summary: { zh: '部门年度列表（CSV，全部行）', en: 'Department years as CSV, all rows' },
    query: listQuery,
    success: { kind: 'download', status: 200, mediaTypes: [csv] },
    refusals: [],
  }),
  projects: endpoint({
    method: 'GET',
    path: `${base}/projects`,
    tag: 'lists',
    summary: { zh: '项目列表', en: 'Projects, filtered, with totals' },
    query: listQuery,
    success: { kind: 'json', status: 200, schema: projectList },
    refusals: [],
  }),
  projectsCsv: endpoint({
    method: 'GET',
    path: `${base}/projects.csv`,
    tag: 'lists',
    summary: { zh: '项目列表（CSV，全部行）', en: 'Projects as CSV, all rows' },
    query: listQuery,
    success: { kind: 'download', status: 200, mediaTypes: [csv] },
    refusals: [],
  }),
  indicators: endpoint({
    method: 'GET',
    path: `${base}/indicators`,
    tag: 'lists',
    summary: { zh: '指标列表', en: 'Indicators, filtered, with totals' },
    query: listQuery,
    success: { kind: 'json', status: 200, schema: indicatorList },
    refusals: [],
  }),
  indicatorsCsv: endpoint({
    method: 'GET',
    path: `${base}/indicators.csv`,
    tag: 'lists',
    summary: { zh: '指标列表（CSV，全部行）', en: 'Indicators as CSV, all rows' },
    query: listQuery,
    success: { kind: 'download', status: 200, mediaTypes: [csv] },
    refusals: [],
  }),
  departmentYear: endpoint({
    method: 'GET',
    path: `${base}/department-years/{region}/{unitKey}/{year}`,
    tag: 'department years',
    summary: { zh: '一个部门一个年度的全部内容', en: 'Everything of one publishing unit in one fiscal year' },
    params: departmentYearParams,
    success: { kind: 'json', status: 200, schema: departmentYearView },
    refusals: ['not-found'],
  }),
  exportDepartmentYear: endpoint({
    method: 'GET',
    path: `${base}/department-years/{region}/{unitKey}/{year}/{file}`,
    tag: 'department years',
    summary: { zh: '部门年度文本：Word 文件或交换格式数据', en: 'The department year as a Word document or as exchange data' },
    params: departmentYearParams.extend({ file: z.enum(['document.docx', 'data.json']) }),
    success: { kind: 'download', status: 200, mediaTypes: [wordMediaType, 'application/json'] },
    refusals: ['not-found'],
  }),
  paper: endpoint({
    method: 'GET',
    path: `${base}/papers/{id}`,
    tag: 'papers',
    summary: { zh: '一份绩效文本及其检查结果、版本与出处', en: 'A paper with its findings, versions and origins' },
    params: paperParams,
    query: z.object({ version: z.coerce.number().int().min(1).optional() }),
    success: { kind: 'json', status: 200, schema: paperView },
    refusals: ['not-found'],
  }),
  comparePaper: endpoint({
    method: 'GET',
    path: `${base}/papers/{id}/differences`,
    tag: 'papers',
    summary: { zh: '两个版本的差异', en: 'What differs between two versions' },
    params: paperParams,
    query: z.object({ from: z.coerce.number().int().min(1), to: z.coerce.number().int().min(1) }),
    success: { kind: 'json', status: 200, schema: z.array(difference) },
    refusals: ['not-found'],
  }),
  correctPaper: endpoint({
    method: 'POST',
    path: `${base}/papers/{id}/corrections`,
    tag: 'papers',
    summary: { zh: '更正一个值，形成新版本', en: 'Correct one value, which makes a new version' },
    params: paperParams,
    body: { kind: 'json', schema: correctionInput },
    success: { kind: 'json', status: 200, schema: paperView },
    refusals: ['not-found', 'not-a-value', 'not-a-number', 'nothing-changed', 'no-name'],
  }),
  withdrawPaper: endpoint({
    method: 'POST',
    path: `${base}/papers/{id}/withdrawal`,
    tag: 'papers',
    summary: { zh: '撤回一份文本并说明理由', en: 'Withdraw a paper with a reason' },
    params: paperParams,
    body: { kind: 'json', schema: z.object({ by, reason }) },
    success: { kind: 'nothing', status: 204 },
    refusals: ['not-found'],
  }),
  sourceFile: endpoint({
    method: 'GET',
    path: `${base}/files/{sha256}`,
    tag: 'papers',
    summary: { zh: '原始文件，一字节不改', en: 'The original file, byte for byte' },
    params: z.object({ sha256: z.string().regex(/^[0-9a-f]{64}$/) }),
    success: { kind: 'download', status: 200, mediaTypes: ['application/octet-stream'] },
    refusals: ['not-found'],
  }),
  imports: endpoint({
    method: 'GET',
    path: `${base}/imports`,
    tag: 'imports',
    summary: { zh: '导入记录', en: 'Imports, latest first' },
    success: { kind: 'json', status: 200, schema: z.array(importView) },
    refusals: [],
  }),
  startImport: endpoint({
    method: 'POST',
    path: `${base}/imports`,
    tag: 'imports',
    summary: {
      zh: '上传文件并开始读取；保留之前不进入数据库',
      en: 'Upload files and start reading them; nothing is stored until it is kept',
    },
    body: { kind: 'files', schema: importFields },
    success: { kind: 'json', status: 202, schema: importView },
    refusals: ['no-files', 'too-large', 'too-many-files', 'bad-region'],
  }),
  importStatus: endpoint({
    method: 'GET',
    path: `${base}/imports/{id}`,
    tag: 'imports',
    summary: { zh: '导入进度与结果', en: 'How far an import is and what became of it' },
    params: importParams,
    success: { kind: 'json', status: 200, schema: importView },
    refusals: ['not-found'],
  }),
  importDraft: endpoint({
    method: 'GET',
    path: `${base}/imports/{id}/files/{file}`,
    tag: 'imports',
    summary: { zh: '一个文件的读取结果与原文', en: 'What was read from one file, beside the document' },
    params: draftParams,
    success: { kind: 'json', status: 200, schema: draftView },
    refusals: ['not-found'],
  }),
  correctDraft: endpoint({
    method: 'POST',
    path: `${base}/imports/{id}/files/{file}/corrections`,
    tag: 'imports',
    summary: { zh: '保留之前更正一个值', en: 'Correct one value before it is kept' },
    params: draftParams,
    body: { kind: 'json', schema: correctionInput },
    success: { kind: 'json', status: 200, schema: draftView },
    refusals: ['not-found', 'not-a-value', 'not-a-number', 'nothing-changed', 'no-name'],
  }),
  completeImport: endpoint({
    method: 'POST',
    path: `${base}/imports/{id}/answers`,
    tag: 'imports',
    summary: { zh: '补充文件中没有写明的单位与年度', en: 'Answer what the files do not say themselves' },
    params: importParams,
    body: {
      kind: 'json',
      schema: z.object({
        unitCode: z.string().min(1).max(100).optional(),
        unitName: z.string().min(1).max(200).optional(),
        fiscalYear: fiscalYear.optional(),
      }),
    },
    success: { kind: 'json', status: 200, schema: importView },
    refusals: ['not-found'],
  }),
  cancelImport: endpoint({
    method: 'POST',
    path: `${base}/imports/{id}/cancellation`,
    tag: 'imports',
    summary: { zh: '停止读取', en: 'Stop reading' },
    params: importParams,
    success: { kind: 'json', status: 200, schema: importView },
    refusals: ['not-found'],
  }),
  keepImport: endpoint({
    method: 'POST',
    path: `${base}/imports/{id}/keeping`,
    tag: 'imports',
    summary: { zh: '全部保留：一次写入，要么全部，要么没有', en: 'Keep every paper read: all of it or nothing' },
    params: importParams,
    body: { kind: 'json', schema: z.object({ by }) },
    success: { kind: 'json', status: 200, schema: importView },
    refusals: ['not-found', 'import-running', 'already-kept', 'not-ready', 'nothing-to-keep', 'no-region', 'no-unit', 'no-year'],
  }),
  discardImport: endpoint({
    method: 'POST',
    path: `${base}/imports/{id}/discarding`,
    tag: 'imports',
    summary: { zh: '放弃读取结果', en: 'Throw away what was read' },
    params: importParams,
    success: { kind: 'json', status: 200, schema: importView },
    refusals: ['not-found'],
  }),
  withdrawImport: endpoint({
    method: 'POST',
    path: `${base}/imports/{id}/withdrawal`,
    tag: 'imports',
    summary: { zh: '撤回已保留的导入并说明理由', en: 'Withdraw a kept import with a reason' },
    params: importParams,
    body: { kind: 'json', schema: z.object({ by, reason }) },
    success: { kind: 'json', status: 200, schema: importView },
    refusals: ['not-found', 'not-kept', 'already-withdrawn', 'no-reason'],
  }),
  events: endpoint({
    method: 'GET',
    path: `${base}/events`,
    tag: 'database',
    summary: { zh: '事件记录', en: 'The event log' },
    query: z.object({ after: z.coerce.number().int().min(0).optional(), limit: z.coerce.number().int().min(1).max(1000).optional() }),
    success: { kind: 'json', status: 200, schema: z.array(eventView) },
    refusals: [],
  }),
  verifyEvents: endpoint({
    method: 'GET',
    path: `${base}/events/verification`,
    tag: 'database',
    summary: { zh: '重新计算事件哈希链；返回第一条不符的事件号', en: 'Recompute the hash chain; the first event that does not fit' },
    success: { kind: 'json', status: 200, schema: z.object({ firstWrong: z.int().nullable() }) },
    refusals: [],
  }),
  removeSample: endpoint({
    method: 'DELETE',
    path: `${base}/sample`,
    tag: 'database',
    summary: { zh: '删除示例数据', en: 'Remove the sample' },
    success: { kind: 'json', status: 200, schema: z.object({ papers: z.int() }) },
    refusals: [],
  }),
  rebuild: endpoint({
    method: 'POST',
    path: `${base}/rebuild`,
    tag: 'database',
    summary: { zh: '重建列表所用的派生表', en: 'Rebuild the derived tables of the lists' },
    success: { kind: 'json', status: 200, schema: z.object({ papers: z.int(), projects: z.int(), indicators: z.int() }) },
    refusals: [],
  }),
  backup: endpoint({
    method: 'GET',
    path: `${base}/backup`,
    tag: 'database',
    summary: { zh: '整库备份（ZIP）', en: 'A back-up of the whole database (ZIP)' },
    success: { kind: 'download', status: 200, mediaTypes: ['application/zip'] },
    refusals: [],
  }),
  restore: endpoint({
    method: 'POST',
    path: `${base}/restore`,
    tag: 'database',
    summary: { zh: '由备份恢复', en: 'Restore a back-up' },
    body: { kind: 'bytes', mediaType: 'application/zip' },
    success: { kind: 'json', status: 200, schema: z.object({ papers: z.int(), files: z.int(), events: z.int() }) },
    refusals: ['too-large', 'bad-backup', 'newer-data', 'not-empty'],
  }),
};

export type Endpoints = typeof endpoints;
export type EndpointId = keyof Endpoints;
