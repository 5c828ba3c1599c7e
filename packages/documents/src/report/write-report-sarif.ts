/**
 * A report → SARIF 2.1.0 (OASIS, Static Analysis Results Interchange Format) for tools that show what linters find. A finding is a result of kind `fail`,
 * a question that a rule could not decide one of kind `open`. Text dumps have lines; in other files the place is a logical location:
 * the JSON pointer of the exchange format. `partialFingerprints` stay the same while what stands at the place is the same.
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
  const hashes = Map.groupBy(report.files, ({ file }) => uriOf(file));
  const files = new Map([...hashes.keys()].map((uri, index) => [uri, index]));
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
        artifacts: [...hashes].map(([uri, same]) => artifactOf(uri, new Set(same.map(({ sha256 }) => sha256)))),
        results: [
          ...rows.map(({ subject, group, item }) => ({
            ruleId: group.rule,
            ruleIndex: indexes.get(group.rule) ?? -1,
            kind: 'fail',
            level: levels[item.finding.severity],
            message: { text: sentence(`${item.finding.message} ${item.finding.advice}`.trim(), group.title) },
            locations: [locationOf(subject.file, files.get(uriOf(subject.file)) ?? -1, item, subject.title)],
            partialFingerprints: { 'stablePlace/v1': `${group.rule} ${item.stable}` },
          })),
          ...report.open.map(({ rule, at, why, file, stable }) => ({
            ruleId: rule,
            ruleIndex: indexes.get(rule) ?? -1,
            kind: 'open',
            level: 'none',
            message: { text: sentence(why, rule) },
            locations: [{ ...physical(file, files.get(uriOf(file)) ?? -1, null), logicalLocations: [{ fullyQualifiedName: at }] }],
            partialFingerprints: { 'stablePlace/v1': `${rule} ${stable}` },
          })),
        ],
      },
    ],
  };
  return new TextEncoder().encode(`${JSON.stringify(log)}\n`);
}

/** Files of one name are one artifact, as no two may be alike; its hash is said where it is one. */
function artifactOf(uri: string, hashes: ReadonlySet<string>): object {
  const [hash = ''] = hashes;
  return { location: { uri }, ...(hash === '' || hashes.size > 1 ? {} : { hashes: { 'sha-256': hash } }) };
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

/** A message may not be empty. */
function sentence(text: string, otherwise: string): string {
  return text === '' ? otherwise : text;
}
