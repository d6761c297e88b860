/** One keyword and the words up to the next one; the words before any keyword have the keyword ''. */
export interface WordGroup {
  readonly keyword: string;
  readonly words: readonly string[];
}

/** Splits a command's words at keywords, in the order typed; the same keyword may come again. */
export function splitAtKeywords(words: readonly string[], keywords: readonly string[]): readonly WordGroup[] {
  const groups: { keyword: string; words: string[] }[] = [{ keyword: '', words: [] }];
  for (const word of words) {
    if (keywords.includes(word)) groups.push({ keyword: word, words: [] });
    else groups.at(-1)?.words.push(word);
  }
  return groups;
}

/** The words of all groups of one keyword, together. */
export function wordsOf(groups: readonly WordGroup[], keyword: string): readonly string[] {
  return groups.filter((group) => group.keyword === keyword).flatMap(({ words }) => words);
}

/** The words of each group of one keyword, apart. */
export function eachWordsOf(groups: readonly WordGroup[], keyword: string): readonly (readonly string[])[] {
  return groups.filter((group) => group.keyword === keyword).map(({ words }) => words);
}
