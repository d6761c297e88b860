import type { FileFacts, FileSystemFacts, HostFacts, KeyFacts } from '../model/host-facts.ts';
import { optional } from '../model/optional.ts';
import type { HostAnswers } from './host-answers.ts';

/** The key, its directory, its file system; a key that is there but cannot be read is a problem, not "no key". */
export function readKeyFacts(
  answers: HostAnswers,
): Pick<
  HostFacts,
  'keyPath' | 'keyDirectory' | 'keyDirectoryIdentity' | 'key' | 'keyProblem' | 'keyFileSystem'
> {
  const { keyDirectory, identity } = readDirectory(answers.text('key-directory'));
  const key = readKey(answers.text('key'), answers.text('key-digest'));
  const keyProblem =
    key === undefined ? (problemIn(answers.text('key')) ?? problemIn(answers.text('key-digest'))) : undefined;
  const keyFileSystem = readFileSystem(answers.text('disk'));
  return {
    keyPath: answers.text('key-path'),
    ...optional('keyDirectory', keyDirectory),
    ...optional('keyDirectoryIdentity', identity),
    ...(key === undefined ? {} : { key }),
    ...(keyProblem === undefined ? {} : { keyProblem }),
    ...(keyFileSystem === undefined ? {} : { keyFileSystem }),
  };
}

function readDirectory(text: string): { readonly keyDirectory?: FileFacts; readonly identity?: string } {
  const [, owner, group, mode, identity] = /^(\S+) (\S+) ([0-7]{3,4}) (\d+:\d+:\d+)$/.exec(text) ?? [];
  if (owner === undefined || group === undefined || mode === undefined) return {};
  return { keyDirectory: { owner, group, mode }, ...optional('identity', identity) };
}

function readKey(status: string, sum: string): KeyFacts | undefined {
  const [, owner, group, mode, size, modified] = /^(\S+) (\S+) ([0-7]{3,4}) (\d+) (\d+)$/m.exec(status) ?? [];
  // GNU's sha256sum puts a backslash before the digest of a file whose name it had to escape.
  const [, digest] = /^\\?([0-9a-f]{64}) /m.exec(sum) ?? [];
  if (owner === undefined || group === undefined || mode === undefined || digest === undefined)
    return undefined;
  return { owner, group, mode, digest, size: Number(size), modifiedAt: Number(modified) };
}

/** The last line of what a failing `stat` or `sha256sum` printed, unless that says that there is no such file. */
function problemIn(text: string): string | undefined {
  const line = text.split('\n').at(-1) ?? '';
  return line === '' || /No such file or directory|^[0-9a-f]{64} |^\S+ \S+ [0-7]{3,4} \d+ \d+$/.test(line)
    ? undefined
    : line;
}

/** `KILOBYTES OPTION,OPTION…`. */
function readFileSystem(text: string): FileSystemFacts | undefined {
  const [, kilobytes, options] = /^(\d+) (\S*)$/.exec(text) ?? [];
  if (kilobytes === undefined || options === undefined) return undefined;
  return { readOnly: options.split(',').includes('ro'), availableKilobytes: Number(kilobytes) };
}
