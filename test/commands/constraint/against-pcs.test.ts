import { readFileSync } from 'node:fs';
import { compareWithPcs } from '../../support/pcs-comparison.ts';
import { alikeLines, differences, moreAlikeLines } from './pcs-command-lines.ts';

const lines = process.env['CI'] === 'true' ? [...alikeLines, ...moreAlikeLines] : alikeLines;

compareWithPcs({
  title: 'constraint commands next to pcs 0.11',
  cib: readFileSync(new URL('./fixtures/cluster.xml', import.meta.url), 'utf8'),
  alike: lines.map((line) => `constraint ${line}`.trim()),
  differences,
});
