import type { Role } from '../../../../bot/contracts/people';
import {
  attributionAt,
  openable,
  tellableRoles,
  type Attribution,
} from '../../../../bot/features/judgements/attribution';
import { aColleagues, anAnswer, aPartners } from './summary-builders';

const answer = anAnswer({ safety: 6 });
const NAMED: Attribution = { as: 'partner', organization: 'Politie Voorbeeldstad' };

describe('the roles that may be told at a place', () => {
  it.each`
    asked                                                             | told                    | because
    ${['staff']}                                                      | ${[]}                   | ${'a role with one holder is a name'}
    ${['staff', 'staff']}                                             | ${['staff']}            | ${'it could be either'}
    ${['staff', 'team-lead']}                                         | ${[]}                   | ${'each has one holder'}
    ${['staff', 'staff', 'team-lead']}                                | ${[]}                   | ${'the one without a role would be the team lead'}
    ${['staff', 'staff', 'team-lead', 'manager']}                     | ${['staff']}            | ${'without a role are two'}
    ${['staff', 'staff', 'staff', 'manager', 'manager', 'team-lead']} | ${['staff']}            | ${'the smallest role goes unsaid with the one'}
    ${['staff', 'staff', 'manager', 'manager']}                       | ${['manager', 'staff']} | ${'nobody is left over'}
    ${[]}                                                             | ${[]}                   | ${'nobody was asked'}
  `('$asked: $told, for $because', ({ asked, told }: { asked: readonly Role[]; told: readonly Role[] }) => {
    expect([...tellableRoles(asked)].sort()).toEqual(told);
  });
});

describe('who a judgement is of', () => {
  const partners = new Map([
    ['police', { organization: 'Politie Voorbeeldstad', mayBeNamed: true }],
    ['welfare', { organization: 'Welzijn Voorbeeldstad', mayBeNamed: false }],
  ]);
  const whoSaid = attributionAt({ roles: ['staff', 'staff', 'team-lead', 'manager'], partners });

  it.each`
    what                                 | judgement                                              | who
    ${'a colleague of many'}             | ${aColleagues(answer, 'anna')}                         | ${{ as: 'role', role: 'staff' }}
    ${'the only team lead'}              | ${aColleagues(answer, 'lotte', { role: 'team-lead' })} | ${{ as: 'colleague' }}
    ${'a colleague of two years ago'}    | ${withoutPerson()}                                     | ${{ as: 'colleague' }}
    ${'a partner who agreed'}            | ${aPartners(answer, 'police')}                         | ${NAMED}
    ${'a partner who did not'}           | ${aPartners(answer, 'welfare')}                        | ${undefined}
    ${'a partner nobody knows any more'} | ${aPartners(answer, 'unknown-one')}                    | ${undefined}
    ${'a partner of two years ago'}      | ${withoutPartner()}                                    | ${undefined}
  `('$what: $who', ({ judgement, who }) => {
    expect(whoSaid(judgement)).toEqual(who);
  });
});

function withoutPerson() {
  const { personId: _, role: __, ...rest } = aColleagues(answer);
  return rest;
}

function withoutPartner() {
  const { partnerId: _, ...rest } = aPartners(answer, 'police');
  return rest;
}

describe('what may be opened', () => {
  type Row = Readonly<Record<'colleagues' | 'named' | 'nameless' | 'opened', number>>;
  const COLLEAGUE: Attribution = { as: 'colleague' };

  it.each`
    colleagues | named | nameless | opened
    ${4}       | ${0}  | ${0}     | ${4}
    ${1}       | ${0}  | ${1}     | ${1}
    ${1}       | ${0}  | ${2}     | ${1}
    ${1}       | ${0}  | ${3}     | ${4}
    ${0}       | ${1}  | ${0}     | ${1}
    ${0}       | ${1}  | ${2}     | ${1}
    ${0}       | ${2}  | ${1}     | ${2}
    ${0}       | ${1}  | ${3}     | ${4}
  `('$colleagues of colleagues, $named of named partners, $nameless without a name: $opened', (row: Row) => {
    const items = [
      ...Array.from({ length: row.colleagues }, () => ({ who: COLLEAGUE })),
      ...Array.from({ length: row.named }, () => ({ who: NAMED })),
      ...Array.from({ length: row.nameless }, () => ({ who: undefined })),
    ];

    expect(openable(items)).toHaveLength(row.opened);
  });
});
