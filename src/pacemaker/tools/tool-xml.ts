import type { CibElement } from '../../cib/document.ts';
import { readXml } from '../../cib/read-xml.ts';
import { type Diagnostic, diagnose } from '../../diagnostics/diagnostic.ts';
import type { Host } from '../../host/host.ts';
import { failure, type Result, success } from '../../model/result.ts';

/** The root of what a tool answered with `--output-as=xml`. */
export async function readToolXml(
  host: Host,
  tool: string,
  text: string,
): Promise<Result<CibElement, Diagnostic>> {
  const read = readXml(text);
  if (read !== undefined) return success(read);
  return failure(diagnose('CLUSTER_TOOL_ANSWER', { tool, host: host.name, reason: 'it is not XML' }));
}
