import type { AgreementText, GoalCommand, GoalText } from '../../../../bot/contracts/plan-goals';
import type { TestProgram } from '../../../support/program/test-program';
import { NOORD_2027 } from '../annual-plan/plan-program';

/** A goal of team Noord: from a 6.2 to a 7.0 for clean and tidy, in nothing in particular. */
export function aGoalText(overrides: Partial<GoalText> = {}): GoalText {
  return {
    title: 'De portieken zijn schoon',
    indicator: 'rapportcijfer schoon en heel',
    unit: 'rapportcijfer',
    baseline: 6.2,
    target: 7,
    effortLevel: 'plus',
    placeIds: [],
    agreementIds: [],
    ...overrides,
  };
}

export const anAgreementText = {
  party: 'Gemeente Voorbeeldstad',
  text: 'De wijken scoren een 7 op schoon en heel.',
  contribution: 'Wij houden de portieken schoon.',
};

export async function writeGoal(
  program: TestProgram,
  { who = 'lotte', id = 'schoon', seen = 'new', ...text }: Partial<GoalText> & WrittenBy = {},
) {
  return program.services.goals.write(await program.actorOf(who), NOORD_2027, id, seen, aGoalText(text));
}

export async function changeGoal(
  program: TestProgram,
  command: GoalCommand,
  { who = 'lotte', id = 'schoon', seen = 1 }: Omit<WrittenBy, 'seen'> & { readonly seen?: number } = {},
) {
  return program.services.goals.change(await program.actorOf(who), NOORD_2027, id, seen, command);
}

export async function writeAgreement(
  program: TestProgram,
  { who = 'maria', id = 'wijken', year = 2027, seen = 'new', ...text }: WrittenAgreement = {},
) {
  return program.services.agreements.write(await program.actorOf(who), year, id, seen, { ...anAgreementText, ...text });
}

export async function goalsAsSeenBy(program: TestProgram, who = 'lotte') {
  return program.services.goals.view(await program.actorOf(who), NOORD_2027);
}

type WrittenAgreement = Partial<AgreementText> & WrittenBy & { readonly year?: number };

interface WrittenBy {
  readonly who?: string;
  readonly id?: string;
  readonly seen?: number | 'new';
}
