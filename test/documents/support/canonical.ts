import { execFileSync } from 'node:child_process';

/** The element as canonical XML, which sorts attributes; white space between elements does not count. */
export function canonical(xml: string): string {
  const input = xml.trim().replaceAll(/>\s+</g, '><');
  return execFileSync('xmllint', ['--c14n', '-'], { input, encoding: 'utf8' }).replaceAll('><', '>\n<');
}
