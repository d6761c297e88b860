// @ts-check
/**
 * The texts that `--help` prints, by the name of their file in `dist/help`: the words joined by `-`, behind `pacer`;
 * and those of `pacer help TOPIC`, behind `topic`.
 * @param {readonly import('./definitions.mjs').Command[]} commands
 * @param {import('./definitions.mjs').Generation} generation
 * @returns {Map<string, string>}
 */
export function helpTexts(commands, { renderHelp, renderAreaHelp, topicTexts }) {
  const definitions = commands.map(({ definition }) => definition);
  /** @type {Map<string, string>} */
  const texts = new Map();
  const put = (/** @type {readonly string[]} */ words, /** @type {string} */ text) => {
    const name = ['pacer', ...words].join('-');
    const known = texts.get(name);
    texts.set(name, known === undefined ? text : `${known}\n${text}`);
  };
  const areas = new Map(
    definitions.flatMap(({ words, aliases }) =>
      [words, ...(aliases ?? [])].flatMap((path) =>
        path.map((_, depth) => /** @type {const} */ ([path.slice(0, depth).join(' '), path.slice(0, depth)])),
      ),
    ),
  );
  for (const definition of definitions) {
    // An alias that is also an area (`resource` for `resource status`) is asked about for the area's sake.
    const aliases = (definition.aliases ?? []).filter((words) => !areas.has(words.join(' ')));
    for (const words of [definition.words, ...aliases]) put(words, renderHelp(definition));
  }
  for (const words of new Map([['', []], ...areas]).values()) put(words, renderAreaHelp(words, definitions));
  for (const [topic, text] of topicTexts(definitions)) texts.set(`topic-${topic}`, text);
  return texts;
}
