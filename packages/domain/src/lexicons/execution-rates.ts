import { lexicon } from './lexicon.ts';

/** Rates of spending, which are scored apart and are no performance. Source: published forms. */
export const executionRates = lexicon({ zh: '资金执行类指标', en: 'rates of spending' }, '2015-05-21', 'form', [
  '预算执行率',
  '资金支付率',
  '到位率',
]);
