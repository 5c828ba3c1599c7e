import { expect, it } from 'vitest';
import { exampleIndicator, exampleProject } from '../rules/example-papers.ts';
import { quantifiedShare } from './quantified-share.ts';

it('counts what is quantified, what could not be read, and all', () => {
  const indicators = [
    exampleIndicator('产出指标', '数量指标', '养护里程', '≥86公里'),
    exampleIndicator('产出指标', '数量指标', '养护点数量', '≥12'),
    exampleIndicator('产出指标', '质量指标', '路面质量', '≥90'),
    exampleIndicator('效益指标', '社会效益指标', '出行条件', '明显改善'),
    exampleIndicator('产出指标', '质量指标', '路面平整', '5???'),
  ];
  expect(quantifiedShare({ ...exampleProject, indicators })).toEqual({ quantified: 2, unread: 1, all: 5 });
  expect(quantifiedShare({ ...exampleProject, indicators: [] })).toEqual({ quantified: 0, unread: 0, all: 0 });
});
