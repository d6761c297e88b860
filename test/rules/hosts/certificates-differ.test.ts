import { describe, expect, test } from 'vitest';
import { certificatesDiffer } from '../../../src/rules/hosts/certificates-differ.ts';
import { readyHost } from '../../support/host-facts-builder.ts';
import { hints, messages } from '../../support/messages.ts';

const onKeys = readyHost({ host: 'node1' });
const onCertificates = readyHost({ host: 'node2', usesCertificates: true });

describe('certificates for Pacemaker Remote', () => {
  test('everywhere, or nowhere, are well', () => {
    expect(certificatesDiffer(readyHost(), [onKeys])).toEqual([]);
    expect(certificatesDiffer(readyHost({ usesCertificates: true }), [onCertificates])).toEqual([]);
  });

  test('on cluster nodes alone: the host would refuse them', () => {
    const found = certificatesDiffer(readyHost(), [onKeys, onCertificates]);
    expect(messages(found)).toEqual([
      'Error: guest1: pacemaker_remote takes the authkey, but node2 would show certificates',
    ]);
    expect(hints(found)[0]).toContain('set them in /etc/default/pacemaker on guest1');
  });

  test('on the host alone: it would refuse the cluster', () => {
    const found = certificatesDiffer(readyHost({ usesCertificates: true }), [onKeys]);
    expect(messages(found)).toEqual([
      'Error: guest1: pacemaker_remote takes certificates only, but node1 would show the authkey',
    ]);
    expect(hints(found)[0]).toContain('remove them from /etc/default/pacemaker on guest1');
  });
});
