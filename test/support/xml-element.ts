/** An element for test documents: only what a test has in hand, no reading. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Record<string, string | undefined>;
  readonly children: (XmlElement | string)[];
}

export function xmlElement(
  name: string,
  attributes: Record<string, string | undefined> = {},
  children: (XmlElement | string)[] = [],
): XmlElement {
  return { name, attributes, children };
}

/** Two spaces a level, as Pacemaker writes; a string child is put in as it is, its lines indented. */
export function xmlText(element: XmlElement | string, indent = ''): string {
  if (typeof element === 'string') return element.replace(/^(?=.)/gm, indent).replace(/\n?$/, '\n');
  const attributes = Object.entries(element.attributes)
    .filter((entry): entry is [string, string] => entry[1] !== undefined)
    .map(([name, value]) => ` ${name}="${escaped(value)}"`)
    .join('');
  if (element.children.length === 0) return `${indent}<${element.name}${attributes}/>\n`;
  const children = element.children.map((child) => xmlText(child, `${indent}  `)).join('');
  return `${indent}<${element.name}${attributes}>\n${children}${indent}</${element.name}>\n`;
}

function escaped(value: string): string {
  return value.replace(/[&<"\t\n\r]/g, (character) => `&#${character.charCodeAt(0)};`);
}
