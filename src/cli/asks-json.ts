/** Whether a program reads the answer: asked before the command is known, whose options are read later. */
export function asksJson(argv: readonly string[]): boolean {
  return argv.some(
    (word, index) =>
      word === '--output-format=json' || (word === 'json' && argv[index - 1] === '--output-format'),
  );
}
