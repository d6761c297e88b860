import type { XmlNode } from '../../cib/read-xml.ts';
import { type Diagnostic, diagnose } from '../../diagnostics/diagnostic.ts';
import { wordsOf } from '../../diagnostics/words.ts';
import type { Host } from '../../host/host.ts';
import { failure, type Result } from '../../model/result.ts';

/** The root of what a tool answered with `--output-as=xml`. */
export async function readToolXml(
  host: Host,
  tool: string,
  text: string,
): Promise<Result<XmlNode, Diagnostic>> {
  const { readXml } = await import('../../cib/read-xml.ts');
  const root = readXml(text);
  if (root.ok) return root;
  const reason = wordsOf(root.error).text;
  return failure(diagnose('CLUSTER_TOOL_ANSWER', { tool, host: host.name, reason }));
}
