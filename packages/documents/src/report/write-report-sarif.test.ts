/** Every log is valid by the official schema of SARIF 2.1.0 (as Microsoft's package ships it), and says what the report holds. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { type ExchangeFinding, type Report, totalOf } from '@jixiao/domain';
import { examplePaper } from '@jixiao/domain/testing';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryReport, findingsOfEveryRule, reportOf } from './testing/reports.ts';
import { writeReportSarif } from './write-report-sarif.ts';

const schemaFile = createRequire(import.meta.url).resolve('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json');
const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false });
addFormats.default(ajv);
/** Of draft 4, of which it uses nothing that draft 7 reads otherwise but its own name and the id. */
const { $schema: _, id: __, ...schema } = JSON.parse(readFileSync(schemaFile, 'utf8')) as Readonly<Record<string, unknown>>;
const isValid = ajv.compile(schema);

type Log = {
  readonly runs: readonly [
    {
      readonly tool: { readonly driver: { readonly rules: readonly { readonly id: string }[] } };
      readonly artifacts: readonly { readonly location: { readonly uri: string } }[];
      readonly results: readonly {
        readonly ruleId: string;
        readonly ruleIndex: number;
        readonly kind: string;
        readonly level: string;
        readonly locations: readonly {
          readonly physicalLocation: {
            readonly artifactLocation: { readonly uri: string; readonly index: number };
            readonly region?: object;
          };
        }[];
        readonly partialFingerprints: Readonly<Record<string, string>>;
      }[];
    },
  ];
};

function logOf(report: Report): Log {
  const log: unknown = JSON.parse(new TextDecoder().decode(writeReportSarif(report, { version: '0.1.0', date: '2026-11-24' })));
  isValid(log);
  expect(isValid.errors ?? []).toEqual([]);
  return log as Log;
}

describe('a SARIF log', () => {
  it('is valid, whatever was found, and holds each finding and each open question once', () => {
    fc.assert(
      fc.property(arbitraryReport, (report) => {
        const [{ tool, artifacts, results }] = logOf(report).runs;
        const failed = results.filter(({ kind }) => kind === 'fail');
        expect(failed.length).toBe(totalOf(report.counts));
        expect(results.length - failed.length).toBe(report.open.length);
        for (const { ruleId, ruleIndex, locations } of results) {
          expect(tool.driver.rules[ruleIndex]?.id).toBe(ruleId);
          const { uri, index } = locations[0]?.physicalLocation.artifactLocation ?? { uri: '', index: -1 };
          expect(artifacts[index]?.location.uri).toBe(uri);
        }
      }),
      { numRuns: 100 },
    );
  });

  it('takes hints as notes, lines as regions, and questions that stay open without a level', () => {
    const at = '/papers/0/project/budget/total';
    const found: ExchangeFinding = {
      rule: 'M-01',
      name: 'x',
      severity: 'hint',
      at,
      origin: { line: 7 },
      message: '问',
      advice: '答',
      source: [],
    };
    const input = {
      file: '县/道路 2025.txt',
      sha256: '',
      region: null,
      papers: [examplePaper()],
      findings: [found],
      cannotTell: [{ rule: 'M-05', at, why: '空白' }],
    };
    const [{ results }] = logOf(reportOf([input], 'zh-CN')).runs;
    expect(results.map(({ kind, level }) => [kind, level])).toEqual([
      ['fail', 'note'],
      ['open', 'none'],
    ]);
    expect(results[0]).toMatchObject({
      message: { text: '问 答' },
      locations: [
        {
          physicalLocation: { artifactLocation: { uri: '%E5%8E%BF/%E9%81%93%E8%B7%AF%202025.txt' }, region: { startLine: 7 } },
          logicalLocations: [{ name: '预算数', fullyQualifiedName: at }],
        },
      ],
    });
  });

  it('takes files of one name as one artifact, with their hash where it is the same', () => {
    const input = (sha256: string) => ({ file: 'a.docx', sha256, region: null, papers: [examplePaper()], findings: [], cannotTell: [] });
    const artifacts = (...hashes: readonly string[]) => logOf(reportOf(hashes.map(input), 'en')).runs[0].artifacts;
    const [one, other] = ['1'.repeat(64), '2'.repeat(64)];
    expect(artifacts(one, one)).toEqual([{ location: { uri: 'a.docx' }, hashes: { 'sha-256': one } }]);
    expect(artifacts(one, other)).toEqual([{ location: { uri: 'a.docx' } }]);
  });

  it('describes every rule of the catalogue', () => {
    const input = {
      file: 'a',
      sha256: '',
      region: null,
      papers: [examplePaper()],
      findings: findingsOfEveryRule('/papers/0/project'),
      cannotTell: [],
    };
    const [{ tool, results }] = logOf(reportOf([input], 'en')).runs;
    expect(tool.driver.rules.length).toBe(results.length);
    for (const rule of tool.driver.rules)
      expect(rule).toMatchObject({ shortDescription: { text: expect.stringMatching(/./u) }, help: { text: expect.stringMatching(/./u) } });
  });
});
