/**
 * What the OpenAPI document needs beside the endpoints: names of the shared shapes, and how request and answer of each kind are written.
 */
import {
  checkedDepartmentYear,
  checkedReading,
  correctionInput,
  departmentYearItem,
  departmentYearList,
  departmentYearView,
  difference,
  draftLayouts,
  draftView,
  eventView,
  exchangeFinding,
  fileView,
  findingWaiver,
  homeView,
  importFile,
  importView,
  indicatorItem,
  indicatorList,
  layoutCorrection,
  note,
  paper,
  paperView,
  projectItem,
  projectList,
  regionView,
  rememberedLayout,
  readAgain,
  scoreNode,
  scoreWorkings,
  versionView,
  waiver,
  waiverList,
  waiverScope,
  waiverView,
} from '@jixiao/domain';
import type { FastifySchema } from 'fastify';
import { createJsonSchemaTransform, createJsonSchemaTransformObject } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { type Endpoint, problem } from './contract/index.ts';
import { statusOf } from './problems.ts';

const shapes = {
  CheckedDepartmentYear: checkedDepartmentYear,
  CheckedReading: checkedReading,
  Correction: correctionInput,
  DepartmentYear: departmentYearView,
  DepartmentYearItem: departmentYearItem,
  DepartmentYearList: departmentYearList,
  Difference: difference,
  ScoreNode: scoreNode,
  ScoreWorkings: scoreWorkings,
  Draft: draftView,
  DraftLayouts: draftLayouts,
  Event: eventView,
  Finding: exchangeFinding,
  File: fileView,
  FindingWaiver: findingWaiver,
  Home: homeView,
  Import: importView,
  ImportedFile: importFile,
  IndicatorItem: indicatorItem,
  IndicatorList: indicatorList,
  LayoutCorrection: layoutCorrection,
  Note: note,
  PaperContent: paper,
  Paper: paperView,
  Problem: problem,
  ProjectItem: projectItem,
  ProjectList: projectList,
  ReadAgain: readAgain,
  Region: regionView,
  RememberedLayout: rememberedLayout,
  Version: versionView,
  Waiver: waiver,
  WaiverList: waiverList,
  WaiverScope: waiverScope,
  WaiverView: waiverView,
} as const;

const schemaRegistry = z.registry<{ id: string }>();
for (const [id, schema] of Object.entries(shapes)) schemaRegistry.add(schema, { id });

const transformJson = createJsonSchemaTransform({ schemaRegistry });
const addShapes = createJsonSchemaTransformObject({ schemaRegistry });

/** The library writes each shape as it goes in and as it comes out; what nobody refers to is left out. */
export const transformObject: typeof addShapes = (input) => {
  const { components, ...document } = addShapes(input) as { components?: { schemas?: Readonly<Record<string, object>> } };
  const kept = new Map<string, object>();
  const keep = (part: unknown): void => {
    for (const [, name = ''] of JSON.stringify(part).matchAll(/"#\/components\/schemas\/(\w+)"/g)) {
      const schema = components?.schemas?.[name];
      if (schema === undefined || kept.has(name)) continue;
      kept.set(name, schema);
      keep(schema);
    }
  };
  keep(document);
  return {
    ...document,
    components: { ...components, schemas: Object.fromEntries([...kept].toSorted(([a], [b]) => (a < b ? -1 : 1))) },
  } as ReturnType<typeof addShapes>;
};

/** Uploads are not validated as a body but as they stream; only the document knows their shape. */
export const transform: typeof transformJson = (input) => {
  const documentBody = (input.route.config as { documentBody?: z.ZodType } | undefined)?.documentBody;
  return transformJson(
    documentBody === undefined || input.schema === undefined ? input : { ...input, schema: { ...input.schema, body: documentBody } },
  );
};

export const openapi = {
  openapi: '3.1.0' as const,
  info: {
    title: '绩效 Jixiao',
    version: '1',
    description:
      'Budget performance targets of public departments: read, checked, kept, published. 部门预算绩效目标：读取、检查、保存、公开。',
    license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
  },
  tags: ['lists', 'department years', 'rules', 'papers', 'imports', 'waivers', 'database'].map((name) => ({ name })),
};

const language = z.enum(['zh', 'en']).optional().meta({ description: 'Language of messages; before Accept-Language.' });

export function routeSchema(id: string, endpoint: Endpoint): FastifySchema {
  const consumes =
    endpoint.body?.kind === 'files' ? ['multipart/form-data'] : endpoint.body?.kind === 'bytes' ? [endpoint.body.mediaType] : undefined;
  return {
    operationId: id,
    summary: endpoint.summary.en,
    description: endpoint.summary.zh,
    tags: [endpoint.tag],
    querystring: (endpoint.query ?? z.object({})).extend({ lang: language }),
    response: { ...successSchema(endpoint), ...problemSchemas(endpoint) },
    ...(consumes === undefined ? {} : { consumes }),
    ...(endpoint.params ? { params: endpoint.params } : {}),
    ...(endpoint.body?.kind === 'json' ? { body: endpoint.body.schema } : {}),
  };
}

/** The shape of a body that streams, for the document. */
export function documentBody(endpoint: Endpoint): z.ZodType | undefined {
  if (endpoint.body?.kind === 'files') return endpoint.body.schema.extend({ files: z.array(z.file()) });
  return endpoint.body?.kind === 'bytes' ? z.file() : undefined;
}

function successSchema({ success, summary }: Endpoint): Record<number, unknown> {
  const description = summary.en;
  if (success.kind === 'json') return { [success.status]: { description, content: { 'application/json': { schema: success.schema } } } };
  if (success.kind === 'nothing') return { [success.status]: z.null().meta({ description: 'Done' }) };
  return {
    [success.status]: {
      description,
      content: Object.fromEntries(success.mediaTypes.map((type) => [type.split(';')[0], { schema: z.file() }])),
    },
  };
}

function problemSchemas({ refusals }: Endpoint): Record<string, unknown> {
  const every: readonly string[] = ['bad-request', 'foreign-host', 'internal-error', ...refusals];
  const byStatus = Map.groupBy(every, statusOf);
  const content = { 'application/problem+json': { schema: problem } };
  return Object.fromEntries([...byStatus].map(([status, codes]) => [status, { description: codes.join(', '), content }]));
}
