import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { type Result, success } from '../model/result.ts';
import { ParsedCib } from './parsed-cib.ts';
import { readXml, type XmlNode } from './read-xml.ts';
import { scanXml } from './scan.ts';

/**
 * As `readXml`, for what agents and daemons say about themselves, which is read on the way to a small change: the scanner
 * that reads CIBs takes 1 ms for the metadata of an agent, fast-xml-parser 5 and 2 more to be loaded. What is not
 * well-formed is left to that more lenient one.
 */
export function readDescribedXml(text: string): Result<XmlNode, Diagnostic> {
  const content = text.replace(/^\ufeff/, '').replace(doctype, '');
  const scanned = scanXml(content);
  return scanned.ok ? success(new ParsedCib(content, false, scanned.value, 0).root) : readXml(text);
}

/** The document type that agents name. One with declarations of its own stays, and the scanner refuses it. */
const doctype = /<!DOCTYPE\s[^[<>]*>/;
