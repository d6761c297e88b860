/** One keyword and the words up to the next one; the words before any keyword have the keyword ''. */
export interface WordGroup<K extends string> {
  readonly keyword: K | '';
  readonly words: readonly string[];
}

/** Splits a command's words at keywords, in the order typed; the same keyword may come again. */
export function splitAtKeywords<K extends string>(
  words: readonly string[],
  keywords: readonly K[],
): readonly WordGroup<K>[] {
  const groups: { keyword: K | ''; words: string[] }[] = [{ keyword: '', words: [] }];
  for (const word of words) {
    const keyword = keywords.find((candidate) => candidate === word);
    if (keyword === undefined) groups.at(-1)?.words.push(word);
    else groups.push({ keyword, words: [] });
  }
  return groups;
}

/** The words of all groups of one keyword together; undefined where the keyword was not typed. */
export function wordsOf<K extends string>(
  groups: readonly WordGroup<K>[],
  keyword: NoInfer<K> | '',
): readonly string[] | undefined {
  const found = groups.filter((group) => group.keyword === keyword);
  return found.length === 0 ? undefined : found.flatMap((group) => group.words);
}
