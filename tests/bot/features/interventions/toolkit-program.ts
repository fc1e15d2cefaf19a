import type { DraftText, ToolkitCommand } from '../../../../bot/contracts/toolkit';
import type { ToolkitOutcome } from '../../../../bot/features/interventions/own-toolkit';
import { checkedText } from '../../../../bot/features/interventions/toolkit-text';
import type { ToolkitView } from '../../../../bot/features/interventions/toolkit-view';
import type { TestProgram } from '../../../support/program/test-program';
import { anIntervention } from './intervention-builders';

/** A text as somebody writes it: an invented intervention, best for feeling unsafe. */
export function aDraftText(overrides: Partial<DraftText> = {}): DraftText {
  const { id: _id, state: _state, version: _version, ownerGroup: _group, ...text } = anIntervention();
  return { ...text, ...overrides };
}

/** As it is kept. */
export function aText(nl: string) {
  return checkedText(aDraftText({ title: { nl, en: `${nl} (English)` } }));
}

export const GROUP = 'Werkgroep instrumentarium';

/** What people do with the toolkit of a program, by who they are. */
export function toolkitOf(program: TestProgram) {
  const { ownToolkit, toolkit } = program.services;
  const actorOf = (person: string) => program.actorOf(person);
  return {
    toolkit,
    view: async (person: string, id: string): Promise<ToolkitView> => ownToolkit.view(await actorOf(person), id),
    add: async (person: string, id: string, text = aDraftText()): Promise<ToolkitOutcome> =>
      ownToolkit.add(await actorOf(person), { id, text, ownerGroup: GROUP }),
    draft: async (person: string, id: string, seen: number, text = aDraftText()): Promise<ToolkitOutcome> =>
      ownToolkit.saveDraft(await actorOf(person), id, seen, { text, ownerGroup: GROUP }),
    decide: async (person: string, id: string, seen: number, command: ToolkitCommand): Promise<ToolkitOutcome> =>
      ownToolkit.decide(await actorOf(person), id, seen, command),
    list: async (person: string, filter: Parameters<typeof ownToolkit.list>[1] = {}) => {
      const { entries, may } = await ownToolkit.list(await actorOf(person), filter);
      return { ids: entries.map(({ intervention }) => intervention.id), entries, may };
    },
  };
}
