/** Texts made comparable: norm is NFKC without white space, bare is norm without any punctuation. */
export function norm(text: string): string {
  return text.normalize('NFKC').replaceAll(/\s/gu, '');
}

export function bare(text: string): string {
  return norm(text).replaceAll(/[\p{P}\p{S}]/gu, '');
}
