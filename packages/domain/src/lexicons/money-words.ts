import { lexicon } from './lexicon.ts';

/** What 到位率 must be about to be a rate of spending: staff and equipment may arrive as well. Source: our own proposal. */
export const moneyWords = lexicon({ zh: '资金用词', en: 'words of money' }, '2015-05-21', 'ours', ['资金', '经费', '预算', '款', '拨付']);
