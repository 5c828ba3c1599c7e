/**
 * A report → SARIF 2.1.0 (OASIS, Static Analysis Results Interchange Format) for tools that show what linters find. A finding is a result of kind `fail`,
 * a question that a rule could not decide one of kind `open` (3.27.9). Text dumps have lines; in other files the place is a logical location:
 * the JSON pointer of the exchange format. `partialFingerprints` stay the same while what stands at the place is the same (3.27.17).
 */
import { type FindingSource, instruments, type Report, type ReportItem, ruleByCode, say, type Severity, sourcesText } from '@jixiao/domain';
import { reportRows } from './report-rows.ts';
import type { Imprint } from './imprint.ts';

const levels = { error: 'error', warning: 'warning', hint: 'note' } as const satisfies Readonly<Record<Severity, string>>;
const schema = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';

export function writeReportSarif(report: Report, { version }: Imprint): Uint8Array {
  const rows = reportRows(report);
  const codes = [...new Set([...report.byRule.map(({ rule }) => rule), ...report.open.map(({ rule }) => rule)])];
  const indexes = new Map(codes.map((code, index) => [code, index]));
  const files = new Map(report.files.map(({ file }, index) => [file, index]));
  const log = {
    $schema: schema,
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'jixiao',
            fullName: say({ zh: '绩效（Jixiao）', en: 'Jixiao' }, report.language),
            version,
            language: report.language,
            rules: codes.map((code) => ruleOf(code, report)),
          },
        },
        language: report.language,
        columnKind: 'unicodeCodePoints',
        artifacts: report.files.map(({ file, sha256 }) => ({
          location: { uri: uriOf(file) },
          ...(sha256 === '' ? {} : { hashes: { 'sha-256': sha256 } }),
        })),
        results: [
          ...rows.map(({ subject, group, item }) => ({
            ruleId: group.rule,
            ruleIndex: indexes.get(group.rule) ?? -1,
            kind: 'fail',
            level: levels[item.finding.severity],
            message: { text: sentence(`${item.finding.message} ${item.finding.advice}`.trim(), group.title) },
            locations: [locationOf(subject.file, files.get(subject.file) ?? -1, item, subject.title)],
            partialFingerprints: { 'stablePlace/v1': `${group.rule} ${item.stable}` },
          })),
          ...report.open.map(({ rule, at, why, file, stable }) => ({
            ruleId: rule,
            ruleIndex: indexes.get(rule) ?? -1,
            kind: 'open',
            level: 'none',
            message: { text: sentence(why, rule) },
            locations: [{ ...physical(file, files.get(file) ?? -1, null), logicalLocations: [{ fullyQualifiedName: at }] }],
            partialFingerprints: { 'stablePlace/v1': `${rule} ${stable}` },
          })),
        ],
      },
    ],
  };
  return new TextEncoder().encode(`${JSON.stringify(log, null, 1)}\n`);
}

function ruleOf(code: string, { byRule, language }: Report): object {
  const rule = ruleByCode(code);
  const found = byRule.find((each) => each.rule === code);
  const sources = found?.source ?? [];
  return {
    id: code,
    name: rule?.name ?? code,
    shortDescription: { text: rule === null ? (found?.title ?? code) : say(rule.title, language) },
    ...(rule === null ? {} : { fullDescription: { text: say(rule.why, language) }, help: { text: say(rule.advice, language) } }),
    properties: { source: sourcesText(sources, language), marks: marksOf(sources) },
  };
}

/** Ids of the instruments with their marks, for programs. */
function marksOf(sources: readonly FindingSource[]): Readonly<Record<string, string>> {
  const known = new Set(instruments.map(({ id }) => id));
  return Object.fromEntries(sources.filter(({ id }) => known.has(id)).map(({ id, clause, mark }) => [`${id}/${clause}`, mark]));
}

function locationOf(file: string, index: number, { finding, field, place }: ReportItem, title: string): object {
  return {
    ...physical(file, index, finding.origin),
    logicalLocations: [{ name: field === '' ? title : field, fullyQualifiedName: finding.at, kind: 'element' }],
    ...(place === '' ? {} : { message: { text: place } }),
  };
}

function physical(file: string, index: number, origin: ReportItem['finding']['origin']): object {
  const region = origin !== null && 'line' in origin ? { region: { startLine: origin.line } } : {};
  return { physicalLocation: { artifactLocation: { uri: uriOf(file), ...(index === -1 ? {} : { index }) }, ...region } };
}

/** A relative reference (RFC 3986, 4.2): the path in parts, each escaped; half a character is left out. */
function uriOf(file: string): string {
  return file
    .toWellFormed()
    .split(/[\\/]/u)
    .map((part) => encodeURIComponent(part))
    .join('/');
}

/** A message may not be empty (3.11.8). */
function sentence(text: string, otherwise: string): string {
  return text === '' ? otherwise : text;
}
