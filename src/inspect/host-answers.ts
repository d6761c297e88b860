/** What the facts script printed, decoded. */
export interface HostAnswers {
  has(name: string): boolean;
  /** The fact's text without line ends at its end; empty where it was not printed. */
  text(name: string): string;
}

/**
 * Finds the facts between the script's marks, whatever the login's start-up files print before or after.
 * Undefined where the script did not run to its end.
 */
export function readHostAnswers(stdout: string): HostAnswers | undefined {
  const lines = stdout.split('\n').map((line) => line.trimEnd());
  const begin = lines.lastIndexOf('pacer-facts begin');
  const end = lines.lastIndexOf('pacer-facts end');
  if (begin < 0 || end < begin) return undefined;
  const words = Buffer.from(lines.slice(begin + 1, end).join(''), 'hex')
    .toString('utf8')
    .split('\0');
  const facts = new Map<string, string>();
  for (let index = 0; index + 1 < words.length; index += 2) {
    facts.set(words[index] ?? '', (words[index + 1] ?? '').replace(/\n+$/, ''));
  }
  return { has: (name) => facts.has(name), text: (name) => facts.get(name) ?? '' };
}
