/** Graded wording (分级分档): a text that says its own levels, as 显著、较显著、一般、不显著 or 优:全部完成;良:基本完成;差:未完成. */
const separator = /[、,;/|]| /u;
const gradeLabel = /^(?:优秀?|良好?|中等?|一般|差|合格|不合格|好|较好|较差|[一二三四五]档|[ABCD]级?)(?:[:(]|-)/u;
const bare = /^(?:优秀?|良好?|中等?|较?差|合格|不合格|较?好|一般|尚可|较?高|较?低|较?强|较?弱|较?大|较?小)$/u;
const degree = /^(?:非常|十分|很|较为?|比较|基本|部分|一般|不太?|未能?|没有|无|尚未|全部|全面|完全)/u;

const subject = /^(?:效果|效益|影响|程度|作用|成效)(?=.)/u;

/** Empty: not graded. */
export function gradedLevels(text: string): string[] {
  if (/^优良中?差?$/u.test(text)) return [...text];
  const parts = text.split(separator).map((part) => part.trim());
  if (parts.length < 2 || parts.length > 5 || parts.some((part) => part === '' || part.length > 40)) return [];
  if (parts.every((part) => gradeLabel.test(part))) return parts;
  const common = commonStart(parts);
  const tails = parts.map((part) => part.slice(common).replace(subject, ''));
  if (tails.some((tail) => tail === '')) return [];
  const graded = tails.filter((tail) => bare.test(tail) || degree.test(tail));
  if (graded.length === 0) return [];
  const stems = tails.filter((tail) => !bare.test(tail)).map((tail) => tail.replace(degree, ''));
  const shortest = stems.reduce((least, stem) => (stem.length < least.length ? stem : least), stems[0] ?? '');
  if (stems.length === 1 || (stems.length > 0 && (shortest === '' || !stems.every((stem) => stem.startsWith(shortest))))) return [];
  return new Set(parts).size === parts.length ? parts : [];
}

/** How many letters all parts begin with; a word of degree is not among them. */
function commonStart(parts: readonly string[]): number {
  const [first = ''] = parts;
  let length = 0;
  while (length < first.length && parts.every((part) => part[length] === first[length])) length += 1;
  return parts.some((part) => part.length === length) ? 0 : length;
}
