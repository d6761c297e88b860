import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { describe, expect, test } from 'vitest';

/**
 * Who may import whom, by folder: the design's one-way street. Everyone may import its own folder, `model` and
 * `diagnostics`.
 */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  'main.ts': ['cli'],
  cli: ['commands', 'output'],
  commands: ['change', 'show', 'reach', 'plan', 'output', 'grammar', 'agents', 'cib'],
  change: [
    'show',
    'reach',
    'inspect',
    'plan',
    'apply',
    'output',
    'pacemaker',
    'host',
    'rules',
    'grammar',
    'agents',
    'cib',
  ],
  show: [
    'reach',
    'inspect',
    'plan',
    'apply',
    'output',
    'pacemaker',
    'host',
    'rules',
    'grammar',
    'agents',
    'cib',
  ],
  reach: ['inspect', 'plan', 'apply', 'pacemaker', 'host', 'rules', 'agents', 'cib'],
  output: ['plan'],
  apply: ['pacemaker', 'host', 'plan', 'cib'],
  inspect: ['pacemaker', 'host', 'agents', 'cib'],
  pacemaker: ['host', 'cib'],
  plan: ['rules', 'grammar', 'agents', 'cib'],
  rules: ['grammar', 'agents', 'cib'],
  agents: ['cib'],
  grammar: [],
  cib: [],
  host: [],
  model: [],
  diagnostics: [],
};
const everyone = ['model', 'diagnostics'];

/** The one home of each library and of each part of Node that reaches outside. */
const homes: readonly (readonly [module: RegExp, folders: readonly string[]])[] = [
  [/^yargs/, ['cli']],
  [/^ssh2/, ['host']],
  [/^(fast-xml-parser|xmlbuilder2)/, ['cib']],
  [/^(chalk|diff)/, ['output']],
  [/^node:(child_process|net|tls|dns|dgram|http|https)/, ['host', 'inspect']],
  [/^node:fs/, ['main.ts', 'cli', 'host', 'pacemaker', 'inspect', 'apply', 'agents']],
];

/** Folders in which the same arguments always give the same answer. */
const pureFolders = ['model', 'diagnostics', 'grammar', 'agents', 'cib', 'rules', 'plan', 'output'];

const root = join(import.meta.dirname, '..', 'src');
const sources = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts'))
  .map((path) => ({ path, folder: path.split('/')[0] ?? '', text: readFileSync(join(root, path), 'utf8') }));
const imports = sources.flatMap(({ path, folder, text }) =>
  importsOf(text).map((target) => ({ path, folder, target, folderOfTarget: folderOf(path, target) })),
);

/** Names of modules in import and export statements and in `import()`, types included. */
function importsOf(text: string): string[] {
  const statements = text.matchAll(/^(?:import|export)\b[^;']*?\bfrom '([^']+)'|^import '([^']+)'/gm);
  const calls = text.matchAll(/\bimport\(\s*'([^']+)'/g);
  return [...statements, ...calls].map(([, from, bare]) => from ?? bare ?? '');
}

function folderOf(path: string, target: string): string | undefined {
  if (!target.startsWith('.')) return undefined;
  return relative(root, join(root, dirname(path), target)).split('/')[0];
}

/** The code alone: comments and texts may say what they like. */
function withoutComments(text: string): string {
  return text.replace(/\/\*.*?\*\//gs, '').replace(/(^|\s)\/\/.*$/gm, '$1');
}

describe('the layout', () => {
  test('every folder is one that the design knows', () => {
    expect([...new Set(sources.map(({ folder }) => folder))].sort()).toEqual(Object.keys(mayImport).sort());
  });

  test('imports go one way', () => {
    const wrong = imports.filter(
      ({ folder, folderOfTarget }) =>
        folderOfTarget !== undefined &&
        folderOfTarget !== folder &&
        ![...(mayImport[folder] ?? []), ...everyone].includes(folderOfTarget),
    );
    expect(wrong.map(({ path, target }) => `${path} imports ${target}`)).toEqual([]);
  });

  test('a library has one home', () => {
    const wrong = imports.filter(({ folder, target }) =>
      homes.some(([module, folders]) => module.test(target) && !folders.includes(folder)),
    );
    expect(wrong.map(({ path, target }) => `${path} imports ${target}`)).toEqual([]);
  });

  test('only packages of package.json are imported, by names of Node or of the package', () => {
    const manifest = JSON.parse(readFileSync(join(root, '..', 'package.json'), 'utf8'));
    const known = [...Object.keys(manifest.dependencies), 'pacer:routes'];
    const wrong = imports.filter(
      ({ target }) =>
        !target.startsWith('.') &&
        !target.startsWith('node:') &&
        !known.some((name) => target === name || target.startsWith(`${name}/`)),
    );
    expect(wrong.map(({ path, target }) => `${path} imports ${target}`)).toEqual([]);
  });

  test('only main touches the process', () => {
    const wrong = sources.filter(
      ({ path, text }) =>
        path !== 'main.ts' && /(?<![.\w'-])process[.[]|console\./.test(withoutComments(text)),
    );
    expect(wrong.map(({ path }) => path)).toEqual([]);
  });

  test('pure folders read no clock and no randomness', () => {
    const impure =
      /\bDate\.now|new Date\(\)|Math\.random|performance\.now|\brandom(UUID|Int|Fill|Bytes }|Bytes,)|setTimeout/;
    const wrong = sources.filter(
      ({ folder, text }) => pureFolders.includes(folder) && impure.test(withoutComments(text)),
    );
    expect(wrong.map(({ path }) => path)).toEqual([]);
  });

  test('exports have names', () => {
    const wrong = sources.filter(({ text }) => /^export default/m.test(text));
    expect(wrong.map(({ path }) => path)).toEqual([]);
  });
});

describe('sizes that tell when one thing has become two', () => {
  // Tables of facts grow with what they describe, and are read a row at a time.
  const tables = /^(diagnostics\/catalogue|agents\/embedded)\/|^cli\/option-table\.ts$/;

  test('no file is longer than 200 lines', () => {
    const wrong = sources.filter(({ path, text }) => !tables.test(path) && text.split('\n').length > 201);
    expect(wrong.map(({ path }) => path)).toEqual([]);
  });

  test('no function is longer than 40 lines', () => {
    const wrong = sources.flatMap(({ path, text }) =>
      topLevelFunctions(text)
        .filter(({ lines, isSwitch }) => lines > (isSwitch ? 60 : 40))
        .map(({ name, lines }) => `${path}: ${name} has ${lines}`),
    );
    expect(wrong).toEqual([]);
  });
});

/** Functions that begin at the margin; the formatter puts their end there too. */
function topLevelFunctions(text: string): { name: string; lines: number; isSwitch: boolean }[] {
  const pattern = /^(?:export )?(?:async )?function\*? (\w+).*?^\}/gms;
  return [...text.matchAll(pattern)].map(([body, name = '']) => ({
    name,
    lines: body.split('\n').length,
    // A case for each member of a closed union is one thing, however many members there are.
    isSwitch: body.includes('unreachable('),
  }));
}

describe('commands', () => {
  const commands = sources.filter(({ folder }) => folder === 'commands');

  test.each(commands.map(({ path, text }) => [path, text]))('%s is typed as it is filed', (path, text) => {
    const words = /words: \[([^\]]*)\]/.exec(text)?.[1]?.match(/[^', ]+/g);
    expect(words?.join('/')).toBe(path.slice('commands/'.length, -'.ts'.length));
  });
});
