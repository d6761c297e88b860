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

/**
 * CIB text with the same settings blanked: as nvpairs (`name="passwd" value="…"`, in either order) and as attributes
 * of change lists. For what is shown, never for what is sent. Text that is cut off within a tag does not tell
 * whether that holds a secret: its value is blanked too.
 */
export function xmlWithoutSecrets(xml: string): string {
  return xml.replace(/<[\w-]+\b(?:[^<>"']|"[^"]*"|'[^']*')*(?:>|["'].*$|$)/gs, (tag) => {
    const mayBeSecret = !tag.endsWith('>') || secretNameAttribute.test(tag);
    return mayBeSecret ? tag.replace(/(\bvalue=)("[^"]*(?:"|$)|'[^']*(?:'|$))/g, '$1"***"') : tag;
  });
}

const secretName = '[\\w-]*(?:passw|secret|token|credential)[\\w-]*';

/** What a shell adds to the word: runs of quoted and plain characters. */
const restOfWord = `(?:'[^']*'|"(?:[^"\\\\]|\\\\.)*"|\\\\.|[^\\s'"\\\\])*`;

const secretNameAttribute = new RegExp(`\\bname=(["'])${secretName}\\1`, 'i');
