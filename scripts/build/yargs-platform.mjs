// @ts-check
/**
 * What yargs needs of its platform when all it does is parse. Takes the place of its own platform file, which
 * loads its help formatter, string widths (a 17 ms `Intl.Segmenter`), translations and standard output at import.
 */
import { inspect } from 'node:util';
import Parser from 'yargs-parser';

const unused = () => {
  throw new Error('yargs only parses here');
};

export default {
  assert: { notStrictEqual: () => {}, strictEqual: () => {} },
  cliui: unused,
  findUp: () => undefined,
  getEnv: () => undefined,
  inspect,
  getProcessArgvBin: () => 'pacer',
  mainFilename: 'pacer',
  Parser,
  path: {
    basename: String,
    dirname: String,
    extname: String,
    relative: String,
    resolve: String,
    join: String,
  },
  process: {
    argv: () => [],
    cwd: () => '',
    emitWarning: () => {},
    execPath: () => '',
    exit: unused,
    nextTick: process.nextTick,
    stdColumns: 80,
  },
  readFileSync: unused,
  readdirSync: () => [],
  require: unused,
  getCallerFile: unused,
  stringWidth: (/** @type {string} */ text) => text.length,
  y18n: {
    __: (/** @type {string} */ text) => text,
    __n: (/** @type {string} */ one) => one,
    getLocale: () => 'en',
    setLocale: () => {},
    updateLocale: () => {},
  },
};
