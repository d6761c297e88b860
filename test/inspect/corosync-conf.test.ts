import { describe, expect, test } from 'vitest';
import { parseCorosyncConf } from '../../src/inspect/corosync-conf.ts';

describe('The nodes of corosync.conf', () => {
  test('have names, ids and the addresses of their rings', () => {
    const text = `totem {
    version: 2
    cluster_name: test
    interface {
        linknumber: 0
    }
}

nodelist {
    node {
        ring0_addr: 10.0.0.1
        ring1_addr: 10.1.0.1
        name: node1
        nodeid: 1
    }
    # the second
    node {
        ring0_addr:node2.example.com
        nodeid: 2
    }
}

quorum {
    provider: corosync_votequorum
    device {
        node {
            name: not-a-node
        }
    }
}
`;
    expect(parseCorosyncConf(text)).toEqual([
      { name: 'node1', id: '1', addresses: ['10.0.0.1', '10.1.0.1'] },
      { name: 'node2.example.com', id: '2', addresses: ['node2.example.com'] },
    ]);
  });

  test('keep addresses of IP version 6', () => {
    const text = 'nodelist {\r\n  node {\r\n    ring0_addr: fd00::1\r\n    name: n\r\n  }\r\n}\r\n';
    expect(parseCorosyncConf(text)).toEqual([{ name: 'n', addresses: ['fd00::1'] }]);
  });

  test('are none in an empty file', () => {
    expect(parseCorosyncConf('')).toEqual([]);
  });
});
