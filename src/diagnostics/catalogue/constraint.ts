import type { RuleFault } from '../../model/rule-expression.ts';
import { unreachable } from '../../model/unreachable.ts';
import { entry } from '../entry.ts';
import { quotedList } from '../place.ts';
import { printable } from '../printable.ts';

type Nothing = Record<never, never>;

/** What is typed about constraints, and what a constraint may say. */
export const constraintCatalogue = {
  CONSTRAINT_SUBJECT_TYPE: entry<{ type: string; word: string }>({
    severity: 'error',
    text: ({ type, word }) =>
      `'${printable(type)}' is not an allowed type for '${printable(word)}', use regexp, resource`,
    hint: () => 'write ID or resource%ID for one resource, regexp%PATTERN for all whose id matches',
  }),
  CONSTRAINT_PATTERN_EMPTY: entry<Nothing>({
    severity: 'error',
    text: () => 'the pattern behind regexp% is empty',
    hint: () => 'an empty pattern matches every resource: for that write regexp%.*',
  }),
  SCORE_INVALID: entry<{ score: string }>({
    severity: 'error',
    text: ({ score }) => `invalid score '${printable(score)}', use integer or INFINITY or -INFINITY`,
  }),
  LOCATION_INCOMPLETE: entry<Nothing>({
    severity: 'error',
    text: () => 'a location constraint needs a resource, what to do, and nodes or a rule',
    hint: () =>
      "write RESOURCE prefers NODE[=SCORE], RESOURCE avoids NODE[=SCORE], or RESOURCE rule EXPRESSION; a name that begins with # goes in quotes: '#kind'",
  }),
  LOCATION_SCORE_ALONE: entry<{ word: string }>({
    severity: 'error',
    text: ({ word }) => `'${printable(word)}' is not a node`,
    hint: () => "write the score behind the node's name: NODE=SCORE",
  }),
  LOCATION_CONFIG_BY: entry<{ word: string }>({
    severity: 'error',
    text: ({ word }) => `location constraints are not shown by '${printable(word)}'`,
    hint: () => 'write resources [RESOURCE…] or nodes [NODE…], or nothing for all by resource',
  }),
  ORDER_INCOMPLETE: entry<Nothing>({
    severity: 'error',
    text: () => "an order constraint needs two resources with 'then' between them",
    hint: () => 'write [ACTION] RESOURCE then [ACTION] RESOURCE; actions are start, stop, promote, demote',
  }),
  ORDER_TWO_THENS: entry<Nothing>({
    severity: 'error',
    text: () => "Multiple 'then's cannot be specified",
    hint: () => 'for more than two resources: pacer constraint order set',
  }),
  ORDER_SCORE_AND_KIND: entry<Nothing>({
    severity: 'error',
    text: () => 'an order constraint has either a kind or a score',
    hint: () => 'give kind only: scores of orders are the older way to write it',
  }),
  COLOCATION_INCOMPLETE: entry<Nothing>({
    severity: 'error',
    text: () => "a colocation constraint needs two resources with 'with' between them",
    hint: () => 'write add [ROLE] RESOURCE with [ROLE] RESOURCE [SCORE]',
  }),
  COLOCATION_ROLE: entry<{ role: string; allowed: readonly string[] }>({
    severity: 'error',
    text: ({ role, allowed }) =>
      `invalid role value '${printable(role)}', allowed values are: ${quotedList(allowed)}`,
    hint: () => 'the word behind both resources is a score: a whole number, INFINITY or -INFINITY',
  }),
  TICKET_INCOMPLETE: entry<Nothing>({
    severity: 'error',
    text: () => 'a ticket constraint needs the name of a ticket and one resource',
    hint: () => 'write TICKET [ROLE] RESOURCE [loss-policy=fence|stop|freeze|demote] [id=ID]',
  }),
  TICKET_NAME_INVALID: entry<{ ticket: string }>({
    severity: 'error',
    text: ({ ticket }) =>
      `booth ticket name '${printable(ticket)}' is not valid, use up to 63 alphanumeric characters or dash`,
  }),
  TICKET_MISSING: entry<Nothing>({
    severity: 'error',
    text: () => "required option 'ticket' is missing",
    hint: () => 'write it behind the sets: setoptions ticket=TICKET',
  }),
  RESOURCE_SET_EMPTY: entry<{ kind: 'order' | 'colocation' | 'ticket' }>({
    severity: 'error',
    text: () => 'a resource set has no resources',
    hint: ({ kind }) => `write ${kind} set RESOURCE… [set RESOURCE…] [setoptions OPTION=VALUE…]`,
  }),
  CONSTRAINT_OPTION_UNKNOWN: entry<{ option: string; allowed: readonly string[] }>({
    severity: 'error',
    text: ({ option, allowed }) =>
      `invalid option '${printable(option)}', allowed ${allowed.length === 1 ? 'option is' : 'options are'}: ${quotedList(allowed)}`,
  }),
  CONSTRAINT_OPTION_VALUE: entry<{ option: string; value: string; allowed: readonly string[] }>({
    severity: 'error',
    text: ({ option, value, allowed }) =>
      `'${printable(value)}' is not a valid ${option} value, use ${quotedList(allowed)}`,
  }),
  CONSTRAINT_OPTION_EMPTY: entry<{ option: string }>({
    severity: 'error',
    text: ({ option }) => `value of '${option}' option is empty`,
  }),
  RULE_TWO_SCORES: entry<Nothing>({
    severity: 'error',
    text: () => 'can not specify both score and score-attribute',
    hint: () => 'a score of its own, or the value of a node attribute: give one of them',
  }),
  RULE_INVALID: entry<RuleFault & { rule: string }>({
    severity: 'error',
    text: ({ rule, ...fault }) =>
      `'${printable(rule)}' is not a valid rule expression: ${printable(ruleFault(fault))}`,
    hint: ruleHint,
  }),
};

function ruleFault(fault: RuleFault): string {
  switch (fault.fault) {
    case 'empty':
      return 'there is none';
    case 'end':
      return 'unexpected end of rule';
    case 'unexpected':
      return `unexpected '${fault.word}'`;
    case 'expected':
      return fault.word === undefined
        ? `missing '${fault.wanted}'`
        : `expecting '${fault.wanted}', got '${fault.word}'`;
    case 'no operator':
      return "missing one of 'eq', 'ne', 'lt', 'gt', 'lte', 'gte', 'in_range', 'defined', 'not_defined', 'date-spec'";
    case 'value of type':
      return `invalid ${fault.type} value '${fault.value}'`;
    case 'date':
      return `'${fault.date}' is not an ISO 8601 date`;
    case 'date order':
      return `the range ends with '${fault.end}', before it begins`;
    case 'date comparison':
      return `dates are not compared with '${fault.operation}'`;
    case 'unit':
      return `unexpected '${fault.word}' in ${fault.within}`;
    case 'value of unit':
      return `invalid ${fault.unit} '${fault.value}' in '${fault.within}'`;
    default:
      return unreachable(fault);
  }
}

function ruleHint(fault: RuleFault): string {
  switch (fault.fault) {
    case 'empty':
      return "a name that begins with # goes in quotes, a shell takes it for a comment otherwise: '#kind' eq remote";
    case 'date':
      return 'write it as 2026-11-20 or 2026-11-20T18:30:00+01:00';
    case 'date order':
      return 'give the earlier date first';
    case 'date comparison':
      return 'write date gt DATE, date lt DATE or date in_range DATE to DATE';
    case 'unit':
    case 'value of unit':
      return fault.within === 'duration'
        ? 'give whole numbers of hours, monthdays, weekdays, months, weeks, years, weekyears, moon: weeks=2'
        : 'give numbers or ranges of hours, monthdays, weekdays, yeardays, months, weeks, years, weekyears, moon: weekdays=1-5';
    case 'value of type':
    case 'end':
    case 'unexpected':
    case 'expected':
    case 'no operator':
      return 'compare a node attribute: NAME lt|gt|lte|gte|eq|ne [TYPE] VALUE, or defined NAME; join with and, or, ( )';
    default:
      return unreachable(fault);
  }
}
