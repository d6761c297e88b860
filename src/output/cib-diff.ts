import type { CibTexts } from './change-report.ts';

/** The difference as a unified diff, with so little around it that a line of ten thousand guests stays readable. */
export async function unifiedDiff({ name, before, after }: CibTexts): Promise<string> {
  // Loaded here because only a dry run needs it, and every start would pay for it.
  const { createTwoFilesPatch, FILE_HEADERS_ONLY } = await import('diff');
  return createTwoFilesPatch(name, name, before, after, 'now', 'planned', {
    context: 2,
    headerOptions: FILE_HEADERS_ONLY,
  });
}
