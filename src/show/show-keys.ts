import type { CommandInput, ExitStatus } from '../model/command.ts';
import type { Context } from '../model/context.ts';
import { keySurveyJson, keySurveyText } from '../output/key-survey.ts';
import { surveyKeys } from '../plan/hosts/key-survey.ts';
import { hostReach } from '../reach/host-reach.ts';
import { lookAtKeys } from '../reach/look-at-keys.ts';
import { print } from './show.ts';

/** `cluster authkey status`: which node has which key. */
export async function showKeys(input: CommandInput, context: Context): Promise<ExitStatus> {
  const reach = hostReach(input.options, context);
  try {
    const looks = await lookAtKeys(reach);
    if (!looks.ok) return await print({ diagnostics: [looks.error] }, input, context);
    const survey = surveyKeys(looks.value.nodes);
    const listing = input.options.outputFormat === 'json' ? keySurveyJson(survey) : keySurveyText(survey);
    return await print({ diagnostics: survey.diagnostics, listing }, input, context);
  } finally {
    await reach.close();
  }
}
