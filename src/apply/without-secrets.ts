/**
 * A command line with the values of password-like settings blanked: fencing agents take them as `passwd=…`
 * or `password=…`, others as `secret=…` or `token=…`; the words may be quoted for a shell in any way.
 */
export function withoutSecrets(command: string): string {
  return command
    .replace(new RegExp(`'(${secretName}=)[^']*'${restOfWord}`, 'gi'), "'$1***'")
    .replace(new RegExp(`"(${secretName}=)(?:[^"\\\\]|\\\\.)*"${restOfWord}`, 'gis'), '"$1***"')
    .replace(new RegExp(`(^|\\s)(${secretName}=)${restOfWord}`, 'gis'), '$1$2***');
}

const secretName = '[\\w-]*(?:passw|secret|token|credential)[\\w-]*';

/** What a shell adds to the word: runs of quoted and plain characters. */
const restOfWord = `(?:'[^']*'|"(?:[^"\\\\]|\\\\.)*"|\\\\.|[^\\s'"\\\\])*`;
