import type { ReportedIssue } from '../../../../bot/contracts/reported-issues';
import { issuePermissions, mayViewIssue } from '../../../../bot/features/reported-issues/permissions';
import type { Actor } from '../../../../bot/shared/actor';
import { anIssue } from './issue-builders';

/** A report of Anna's in team Noord that Bram handles. */
const handled: Partial<ReportedIssue> = { reportedBy: 'anna', handledBy: 'bram', status: 'in-progress' };

const PEOPLE: Readonly<Record<string, Partial<Actor>>> = {
  reporter: { personId: 'anna' },
  'reporter elsewhere': { personId: 'anna', teamIds: ['zuid'] },
  handler: { personId: 'bram' },
  colleague: { personId: 'chris' },
  lead: { personId: 'lotte', leadsTeamIds: ['noord'], role: 'team-lead' },
  'other lead': { personId: 'hugo', teamIds: ['zuid'], leadsTeamIds: ['zuid'], role: 'team-lead' },
  manager: { personId: 'maria', teamIds: [], role: 'manager' },
  administrator: { personId: 'kees', teamIds: [], role: 'administrator' },
};

function actor(who: string): Actor {
  return { tenantId: 't', personId: 'x', role: 'staff', teamIds: ['noord'], leadsTeamIds: [], ...PEOPLE[who] };
}

describe('who sees a reported issue', () => {
  it.each`
    who                     | ordinary | sensitive | emergency
    ${'reporter'}           | ${true}  | ${true}   | ${true}
    ${'reporter elsewhere'} | ${true}  | ${true}   | ${true}
    ${'handler'}            | ${true}  | ${true}   | ${true}
    ${'colleague'}          | ${true}  | ${false}  | ${false}
    ${'lead'}               | ${true}  | ${true}   | ${true}
    ${'other lead'}         | ${false} | ${false}  | ${false}
    ${'manager'}            | ${true}  | ${true}   | ${true}
    ${'administrator'}      | ${true}  | ${true}   | ${true}
  `(
    '$who: ordinary $ordinary, sensitive $sensitive, emergency $emergency',
    ({ who, ordinary, sensitive, emergency }) => {
      const sees = (issue: Partial<ReportedIssue>) => mayViewIssue(actor(who), anIssue({ ...handled, ...issue }));

      expect([sees({}), sees({ theme: 'confused-behavior' }), sees({ isEmergency: true })]).toEqual([
        ordinary,
        sensitive,
        emergency,
      ]);
    },
  );

  it('is also who just sent it to another team, until somebody else changes it', () => {
    const moved = { at: '2026-12-01T08:00:00.000Z', by: 'chris', version: 2 };
    const corrected = { what: 'corrected', placeId: 'zuidhof', text: false, before: {} } as const;
    const history = [
      { ...moved, change: corrected },
      { ...moved, change: { what: 'moved', fromTeamId: 'noord' } as const },
    ];
    const takenUp = { ...moved, by: 'hugo', version: 3, change: { what: 'taken-up', before: 'open' } as const };

    expect(mayViewIssue(actor('colleague'), anIssue({ teamId: 'zuid', history }))).toBe(true);
    expect(mayViewIssue(actor('colleague'), anIssue({ teamId: 'zuid', history: [...history, takenUp] }))).toBe(false);
  });
});

describe('what they may do with it', () => {
  it.each`
    who                     | correct  | takeUp   | close    | start    | giveFeedback
    ${'reporter'}           | ${true}  | ${true}  | ${true}  | ${true}  | ${true}
    ${'reporter elsewhere'} | ${true}  | ${true}  | ${true}  | ${false} | ${true}
    ${'handler'}            | ${true}  | ${false} | ${true}  | ${true}  | ${true}
    ${'colleague'}          | ${true}  | ${true}  | ${false} | ${true}  | ${true}
    ${'lead'}               | ${true}  | ${true}  | ${true}  | ${true}  | ${true}
    ${'other lead'}         | ${false} | ${false} | ${false} | ${false} | ${false}
    ${'manager'}            | ${false} | ${false} | ${false} | ${false} | ${false}
    ${'administrator'}      | ${true}  | ${true}  | ${true}  | ${true}  | ${true}
  `('$who', ({ who, ...expected }) => {
    expect(issuePermissions(actor(who), anIssue(handled))).toMatchObject(expected);
  });

  it('is nothing with what is not theirs to see, even when they sent it here just now', () => {
    const change = { what: 'corrected', theme: 'hoarding', text: false, before: {} } as const;
    const history = [{ at: '2026-12-01T08:00:00.000Z', by: 'chris', version: 2, change }];

    const permissions = issuePermissions(actor('colleague'), anIssue({ theme: 'hoarding', history }));

    const allowed = Object.entries(permissions).filter(([, may]) => may);
    expect(allowed).toEqual([['undo', true]]);
  });

  it.each`
    what                   | issue                                              | may
    ${'open'}              | ${{ status: 'open' }}                              | ${['correct', 'takeUp', 'close', 'join', 'start', 'giveFeedback', 'addPhoto']}
    ${'joined by another'} | ${{ joined: [{ issueId: 'b', by: 'c', at: '' }] }} | ${['correct', 'takeUp', 'close', 'start', 'giveFeedback', 'addPhoto']}
    ${'closed'}            | ${{ status: 'closed', closedAs: 'solved' }}        | ${['reopen', 'giveFeedback']}
    ${'joined'}            | ${{ status: 'closed', closedAs: 'joined' }}        | ${['separate', 'giveFeedback']}
    ${'with ten photos'}   | ${{ photoIds: Array.from('0123456789') }}          | ${['correct', 'takeUp', 'close', 'join', 'start', 'giveFeedback']}
  `('$what, for its lead: $may', ({ issue, may }) => {
    const permissions = Object.entries(issuePermissions(actor('lead'), anIssue(issue)));

    expect(permissions.filter(([, allowed]) => allowed).map(([name]) => name)).toEqual(may);
  });
});
