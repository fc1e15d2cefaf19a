import type { PlanItem } from '../../../../bot/contracts/annual-plan';
import {
  itemPermissions,
  mayViewItem,
  mayViewPlan,
  mayWritePlan,
  type Standing,
} from '../../../../bot/features/annual-plan/permissions';
import { aPlanItem, anActor, anAssociationMilestone } from './plan-builders';

/** How each of these stands to an item of team Noord that is Anna's, or to a milestone of the association that is Maria's. */
const STANDINGS: Readonly<Record<string, Standing>> = {
  owner: standing(),
  'stand-in': { ...standing({ personId: 'farah', teamIds: ['west'] }), standsIn: true },
  lead: standing({ personId: 'lotte', role: 'team-lead', leadsTeamIds: ['noord'] }),
  administrator: standing({ personId: 'kees', role: 'administrator', teamIds: [] }),
  colleague: standing({ personId: 'bram' }),
  'other lead': standing({ personId: 'hugo', role: 'team-lead', teamIds: ['zuid'], leadsTeamIds: ['zuid'] }),
  'other staff': standing({ personId: 'dina', teamIds: ['zuid'] }),
  manager: standing({ personId: 'maria', role: 'manager', teamIds: [] }),
  nobody: standing({ personId: 'nobody', teamIds: [] }),
};

function standing(overrides: Partial<Standing['actor']> = {}): Standing {
  return { actor: anActor(overrides), standsIn: false };
}

function allowed(who: string, item: PlanItem): string {
  const known = STANDINGS[who];
  if (known === undefined) throw new Error(`Nobody stands as ${who}`);
  const may = itemPermissions(known, item);
  return Object.entries(may)
    .flatMap(([what, isAllowed]) => (isAllowed ? [what] : []))
    .join(' ');
}

describe('what may be done with a plan action', () => {
  it.each`
    who                | status         | may
    ${'owner'}         | ${'open'}      | ${'complete snooze reassign move edit'}
    ${'owner'}         | ${'past'}      | ${'complete reassign move edit activate'}
    ${'owner'}         | ${'done'}      | ${'edit reopen'}
    ${'owner'}         | ${'cancelled'} | ${''}
    ${'stand-in'}      | ${'open'}      | ${'complete snooze reassign move edit'}
    ${'stand-in'}      | ${'past'}      | ${'complete reassign move edit activate'}
    ${'stand-in'}      | ${'done'}      | ${'edit reopen'}
    ${'stand-in'}      | ${'cancelled'} | ${''}
    ${'lead'}          | ${'open'}      | ${'complete reassign move edit cancel'}
    ${'lead'}          | ${'past'}      | ${'complete reassign move edit activate cancel'}
    ${'lead'}          | ${'done'}      | ${'edit reopen'}
    ${'lead'}          | ${'cancelled'} | ${''}
    ${'administrator'} | ${'open'}      | ${'complete reassign move edit cancel'}
    ${'administrator'} | ${'past'}      | ${'complete reassign move edit activate cancel'}
    ${'administrator'} | ${'done'}      | ${'edit reopen'}
    ${'administrator'} | ${'cancelled'} | ${''}
    ${'colleague'}     | ${'open'}      | ${''}
    ${'colleague'}     | ${'past'}      | ${''}
    ${'colleague'}     | ${'done'}      | ${''}
    ${'colleague'}     | ${'cancelled'} | ${''}
    ${'other lead'}    | ${'open'}      | ${''}
    ${'other lead'}    | ${'past'}      | ${''}
    ${'other lead'}    | ${'done'}      | ${''}
    ${'other lead'}    | ${'cancelled'} | ${''}
    ${'other staff'}   | ${'open'}      | ${''}
    ${'other staff'}   | ${'done'}      | ${''}
    ${'manager'}       | ${'open'}      | ${''}
    ${'manager'}       | ${'past'}      | ${''}
    ${'manager'}       | ${'done'}      | ${''}
    ${'manager'}       | ${'cancelled'} | ${''}
  `('lets the $who "$may" when it is $status', ({ who, status, may }) => {
    expect(allowed(who, aPlanItem({ status }))).toBe(may);
  });
});

describe("what may be done with a team's milestone", () => {
  it.each`
    who                | may
    ${'owner'}         | ${'complete snooze reassign move edit'}
    ${'lead'}          | ${'complete reassign move edit'}
    ${'administrator'} | ${'complete reassign move edit'}
    ${'manager'}       | ${''}
    ${'other lead'}    | ${''}
  `('lets the $who "$may": milestones are never cancelled', ({ who, may }) => {
    expect(allowed(who, aPlanItem({ kind: 'milestone' }))).toBe(may);
  });
});

describe("what may be done with the association's milestone", () => {
  it.each`
    who                | status    | may
    ${'manager'}       | ${'open'} | ${'complete snooze reassign move edit'}
    ${'manager'}       | ${'past'} | ${'complete reassign move edit activate'}
    ${'manager'}       | ${'done'} | ${'edit reopen'}
    ${'administrator'} | ${'open'} | ${'complete reassign move edit'}
    ${'lead'}          | ${'open'} | ${''}
    ${'lead'}          | ${'past'} | ${''}
    ${'lead'}          | ${'done'} | ${''}
    ${'colleague'}     | ${'open'} | ${''}
    ${'other lead'}    | ${'past'} | ${''}
  `('lets the $who "$may" when it is $status', ({ who, status, may }) => {
    expect(allowed(who, anAssociationMilestone({ status }))).toBe(may);
  });
});

describe('what may be done with a step of an intervention that is Anna’s', () => {
  it.each`
    who                | status         | may
    ${'owner'}         | ${'open'}      | ${'complete snooze reassign move cancel'}
    ${'owner'}         | ${'done'}      | ${'reopen'}
    ${'owner'}         | ${'cancelled'} | ${''}
    ${'stand-in'}      | ${'open'}      | ${'complete snooze reassign move cancel'}
    ${'lead'}          | ${'open'}      | ${'complete reassign move cancel'}
    ${'administrator'} | ${'open'}      | ${'complete reassign move cancel'}
    ${'colleague'}     | ${'open'}      | ${''}
    ${'manager'}       | ${'open'}      | ${''}
    ${'nobody'}        | ${'open'}      | ${''}
  `('lets the $who "$may" when it is $status', ({ who, status, may }) => {
    expect(allowed(who, aPlanItem({ kind: 'step', status }))).toBe(may);
  });
});

describe('what may be done with what a round asks of Anna', () => {
  const assessment = {
    ...{ roundId: 'round-2026', participantId: 'professional.anna', name: 'Meetronde', places: 3 },
    ...{ opensOn: '2026-12-01', basis: 1 },
  };

  it.each`
    who                | status    | may         | sees
    ${'owner'}         | ${'open'} | ${'snooze'} | ${true}
    ${'owner'}         | ${'done'} | ${''}       | ${true}
    ${'stand-in'}      | ${'open'} | ${''}       | ${false}
    ${'lead'}          | ${'open'} | ${''}       | ${true}
    ${'administrator'} | ${'open'} | ${''}       | ${false}
    ${'manager'}       | ${'open'} | ${''}       | ${false}
    ${'colleague'}     | ${'open'} | ${''}       | ${false}
    ${'other lead'}    | ${'open'} | ${''}       | ${false}
  `('lets the $who "$may" when it is $status, and see it: $sees', ({ who, status, may, sees }) => {
    const item = aPlanItem({ kind: 'assessment', status, assessment });

    expect(allowed(who, item)).toBe(may);
    expect(mayViewItem(STANDINGS[String(who)] ?? standing(), item)).toBe(sees);
  });

  it('takes back a snooze, and nothing that the round did', () => {
    const entry = { at: '2026-12-01T09:00:00.000Z', by: 'anna', version: 2 };
    const after = (change: PlanItem['history'][number]['change']) =>
      allowed('owner', aPlanItem({ kind: 'assessment', assessment, history: [{ ...entry, change }] }));

    expect([
      after({ what: 'snoozed', until: '2026-12-04' }),
      after({ what: 'done', evidence: '3 plekken beoordeeld', before: 'open' }),
    ]).toEqual(['snooze undo', 'snooze']);
  });
});

describe('what may be done with the look at the effect of an intervention that is Anna’s', () => {
  const step = {
    ...({ runId: 'noord.r1', number: 6, of: 5, role: 'caretaker', isCheck: true } as const),
    ...{ intervention: { nl: 'Koffie', en: 'Coffee' }, title: { nl: 'Kijk', en: 'Look' }, how: { nl: 'Zo', en: 'So' } },
  } as const;

  it.each`
    who            | status         | may
    ${'owner'}     | ${'open'}      | ${'snooze reassign move cancel'}
    ${'owner'}     | ${'done'}      | ${''}
    ${'owner'}     | ${'cancelled'} | ${''}
    ${'lead'}      | ${'open'}      | ${'reassign move cancel'}
    ${'colleague'} | ${'open'}      | ${''}
  `('lets the $who "$may" when it is $status', ({ who, status, may }) => {
    expect(allowed(who, aPlanItem({ kind: 'step', status, step }))).toBe(may);
  });
});

describe('what may be done with a request for agreement that the team lead asked of Anna', () => {
  const approval = (status: PlanItem['status']) =>
    aPlanItem({
      kind: 'request',
      status,
      request: { what: 'approval', round: 1 },
      asked: { by: 'lotte', on: '2026-12-01' },
    });

  it.each`
    who                | status         | may
    ${'owner'}         | ${'open'}      | ${'snooze reassign answer'}
    ${'owner'}         | ${'done'}      | ${'answer'}
    ${'owner'}         | ${'cancelled'} | ${''}
    ${'stand-in'}      | ${'open'}      | ${'snooze reassign answer'}
    ${'lead'}          | ${'open'}      | ${'move'}
    ${'lead'}          | ${'done'}      | ${''}
    ${'administrator'} | ${'open'}      | ${'move'}
    ${'colleague'}     | ${'open'}      | ${''}
    ${'manager'}       | ${'open'}      | ${''}
    ${'nobody'}        | ${'open'}      | ${''}
  `('lets the $who "$may" when it is $status', ({ who, status, may }) => {
    expect(allowed(who, approval(status))).toBe(may);
  });

  it.each(['owner', 'stand-in', 'lead', 'manager'])('lets the %s answer nothing when its round is over', (who) => {
    const standingOf = STANDINGS[who] ?? standing();

    expect(itemPermissions({ ...standingOf, isOver: true }, approval('open')).answer).toBe(false);
  });

  it('is not given in the place of another by who asked for it', () => {
    const lead = { ...(STANDINGS['lead'] ?? standing()), standsIn: true };

    expect(itemPermissions(lead, approval('open')).answer).toBe(false);
  });
});

describe('what may be done with a request for input that the team lead asked of Anna', () => {
  const contribution = (onBehalfOf?: string) =>
    aPlanItem({
      kind: 'request',
      request: {
        what: 'contribution',
        question: 'Wat speelt er?',
        ...(onBehalfOf === undefined ? {} : { onBehalfOf }),
      },
      asked: { by: 'lotte', on: '2026-12-01' },
    });

  it.each`
    who                | onBehalfOf               | may
    ${'owner'}         | ${undefined}             | ${'snooze reassign answer'}
    ${'lead'}          | ${undefined}             | ${'reassign move cancel'}
    ${'lead'}          | ${'Huurdersorganisatie'} | ${'reassign move cancel answer'}
    ${'administrator'} | ${'Huurdersorganisatie'} | ${'reassign move cancel'}
    ${'colleague'}     | ${undefined}             | ${''}
    ${'manager'}       | ${undefined}             | ${''}
  `('lets the $who "$may" when it is for $onBehalfOf', ({ who, onBehalfOf, may }) => {
    expect(allowed(who, contribution(onBehalfOf))).toBe(may);
  });
});

describe('taking back', () => {
  const changedBy = (by: string) =>
    aPlanItem({
      status: 'cancelled',
      version: 2,
      history: [{ at: '2026-12-01T08:00:00.000Z', by, version: 2, change: { what: 'cancelled', before: 'open' } }],
    });

  it.each`
    who            | lastBy     | may
    ${'owner'}     | ${'anna'}  | ${'undo'}
    ${'owner'}     | ${'lotte'} | ${''}
    ${'lead'}      | ${'lotte'} | ${'undo'}
    ${'lead'}      | ${'anna'}  | ${''}
    ${'colleague'} | ${'anna'}  | ${''}
    ${'manager'}   | ${'anna'}  | ${''}
  `('is "$may" to the $who when the last change was by $lastBy', ({ who, lastBy, may }) => {
    expect(allowed(who, changedBy(lastBy))).toBe(may);
  });

  it('stays open to who handed it to somebody else, until that person does something with it', () => {
    const change = { what: 'reassigned', from: 'anna', to: 'bram' } as const;
    const handed = { at: '2026-12-01T08:00:00.000Z', by: 'anna', version: 2, change };
    const moved = { ...handed, by: 'bram', version: 3, change: { what: 'reopened' } as const };
    const item = aPlanItem({ ownerId: 'bram', version: 2, history: [handed] });

    expect(allowed('owner', item)).toBe('undo');
    expect(allowed('owner', { ...item, version: 3, history: [handed, moved] })).toBe('');
  });
});

describe('who sees what', () => {
  it.each`
    who                | plan     | association | item     | writes
    ${'owner'}         | ${true}  | ${true}     | ${true}  | ${false}
    ${'stand-in'}      | ${false} | ${true}     | ${true}  | ${false}
    ${'lead'}          | ${true}  | ${true}     | ${true}  | ${true}
    ${'administrator'} | ${true}  | ${true}     | ${true}  | ${true}
    ${'colleague'}     | ${true}  | ${true}     | ${true}  | ${false}
    ${'other lead'}    | ${false} | ${true}     | ${false} | ${false}
    ${'other staff'}   | ${false} | ${true}     | ${false} | ${false}
    ${'manager'}       | ${true}  | ${true}     | ${true}  | ${false}
    ${'nobody'}        | ${false} | ${true}     | ${false} | ${false}
  `(
    'shows the $who the plan: $plan, the association: $association, an item: $item; writing: $writes',
    ({ who, plan, association, item, writes }) => {
      const known = STANDINGS[String(who)] ?? standing();

      expect(mayViewPlan(known.actor, 'noord')).toBe(plan);
      expect(mayViewPlan(known.actor, undefined)).toBe(association);
      expect(mayViewItem(known, aPlanItem())).toBe(item);
      expect(mayWritePlan(known.actor, 'noord')).toBe(writes);
    },
  );

  it('lets an owner of another team see what is theirs', () => {
    const gijs = standing({ personId: 'gijs', teamIds: ['west'] });

    expect(mayViewItem(gijs, aPlanItem({ ownerId: 'gijs' }))).toBe(true);
  });

  it('lets who just handed it over see it, so that they can take it back', () => {
    const change = { what: 'reassigned', from: 'farah', to: 'anna' } as const;
    const history = [{ at: '2026-12-01T08:00:00.000Z', by: 'farah', version: 2, change }];
    const farah = standing({ personId: 'farah', teamIds: ['west'] });

    expect(mayViewItem(farah, aPlanItem({ version: 2, history }))).toBe(true);
    expect(mayViewItem(farah, aPlanItem())).toBe(false);
  });
});
