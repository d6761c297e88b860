import { readDescribedXml } from '../cib/read-described-xml.ts';
import type { XmlNode } from '../cib/read-xml.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { optional } from '../model/optional.ts';
import { type PropertyMetadata, readOnlyProperties } from '../model/property-metadata.ts';
import { type Result, success } from '../model/result.ts';

/**
 * Reads what Pacemaker says about cluster properties: the answer of a daemon to `metadata` (Pacemaker 2), or of
 * `crm_attribute --list-options=cluster --output-as=xml` (2.1.8 and later). Fails where it is not XML.
 */
export function parsePropertyMetadata(xml: string): Result<readonly PropertyMetadata[], Diagnostic> {
  const read = readDescribedXml(xml);
  if (!read.ok) return read;
  const parameters = [...read.value.descendants('parameter')];
  return success(parameters.filter((element) => (element.get('name') ?? '') !== '').map(readProperty));
}

function readProperty(element: XmlNode): PropertyMetadata {
  const name = element.get('name') ?? '';
  const content = element.child('content');
  const { text: shortDescription, marks } = withoutMarks(textOf(element, 'shortdesc'));
  const long = withoutMarks(textOf(element, 'longdesc')).text;
  return {
    name,
    shortDescription: shortDescription === '' ? long : shortDescription,
    longDescription: long === shortDescription ? '' : long,
    type: content?.get('type') ?? 'string',
    ...optional('default', content?.get('default')),
    choices: (content?.children('option') ?? []).map((option) => option.get('value') ?? ''),
    advanced: marks.includes('Advanced') || isTrue(element.get('advanced')),
    deprecated: marks.includes('Deprecated') || element.child('deprecated') !== undefined,
    readOnly: readOnlyProperties.has(name) || isTrue(element.get('generated')),
  };
}

/** Pacemaker 2 has no attribute for this: it puts `*** Advanced Use Only ***` into the description. */
function withoutMarks(description: string): { readonly text: string; readonly marks: string } {
  const marks = /^\s*\*\*\*([^*]*)\*\*\*/.exec(description);
  if (marks === null) return { text: description, marks: '' };
  return { text: description.slice(marks[0].length).trim(), marks: marks[1] ?? '' };
}

function textOf(element: XmlNode, name: string): string {
  return element.child(name)?.text.trim() ?? '';
}

function isTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true';
}
