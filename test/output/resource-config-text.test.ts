import { expect, test } from 'vitest';
import { resourceConfigText } from '../../src/output/resource-config-text.ts';
import { selectFrom } from './support/select-from.ts';

// The rest of the text is compared with pcs itself: resource-config-pcs.test.ts.
test('resource config shows what pcs leaves out: templates, further sets, references, the rest of an operation', async () => {
  expect(resourceConfigText(await selectFrom('more-than-pcs'))).toBe(`Resource: web (template=web-template)
Resource: first (class=ocf provider=heartbeat type=Dummy)
  Attributes: first-day
    fake=day
    Rule: score=0
      Expression:
        Date Spec: hours=9-16
  Attributes: first-night
    fake="night\\nand\tmore"
  Operations:
    monitor: first-monitor
      interval=10s
      description=careful
      depth=2
      Meta Attributes: first-monitor-meta_attributes
        x=1
Resource: second (class=ocf provider=heartbeat type=Dummy)
  Attributes: first-night id-ref=first-night
    fake="night\\nand\tmore"
`);
});

test('a value with a line end cannot pass for a line of the listing', async () => {
  const lines = resourceConfigText(await selectFrom('more-than-pcs', ['second'])).split('\n');
  expect(lines.filter((line) => line.startsWith('and'))).toEqual([]);
});
