import { type Diagnostic, diagnose } from '../../diagnostics/diagnostic.ts';
import type { Cluster } from '../../model/cluster.ts';
import { type Comparison, isRuleGroup, type RuleExpression } from '../../model/rule-expression.ts';
import { isNode } from './location-nodes.ts';

/**
 * Values that a rule compares with and no node has: `#kind` is `cluster`, `remote` or `container`, and guests are
 * containers (Pacemaker Explained, section "Built-in Node Attributes"); `#uname` is a node's name.
 */
export function ruleValues(cluster: Cluster, expression: RuleExpression): Diagnostic[] {
  return comparisonsIn(expression).flatMap(({ attribute, value }) => {
    if (attribute === '#kind' && !kinds.includes(value)) return [diagnose('RULE_KIND_UNKNOWN', { value })];
    const knowsNodes = cluster.clusterNodes.length > 0;
    if (attribute === '#uname' && knowsNodes && !isNode(cluster, value)) {
      return [diagnose('RULE_NODE_UNKNOWN', { node: value })];
    }
    return [];
  });
}

const kinds = ['cluster', 'container', 'remote'];

function comparisonsIn(expression: RuleExpression): Comparison[] {
  if (isRuleGroup(expression)) return expression.parts.flatMap(comparisonsIn);
  return expression.kind === 'comparison' ? [expression] : [];
}
