import { demoAssociation } from '../../../bot/demo/demo-association';
import { demoIdentities, demoSignIn } from '../../../bot/demo/sign-in';
import type { Actor } from '../../../bot/shared/actor';

const signIn = demoSignIn(demoAssociation, async (tenantId, personId): Promise<Actor> => {
  return { tenantId, personId, role: 'staff', teamIds: [], leadsTeamIds: [] };
});

it.each`
  asked                                     | name
  ${undefined}                              | ${'Sanne de Vries'}
  ${''}                                     | ${'Sanne de Vries'}
  ${'manager'}                              | ${'Ingrid van Dam'}
  ${'teamlead'}                             | ${'Sanne de Vries'}
  ${'staff'}                                | ${'Mo Yildiz'}
  ${'admin'}                                | ${'Bea Jansma'}
  ${'Yvonne'}                               | ${'Yvonne Smit'}
  ${'joke bakker'}                          | ${'Joke Bakker'}
  ${'de300000-0000-4000-8000-000000000004'} | ${'Ruud Willems'}
  ${'somebody'}                             | ${undefined}
  ${['manager', 'admin']}                   | ${'Sanne de Vries'}
`('takes who asks as $asked for $name', async ({ asked, name }) => {
  if (signIn.state !== 'ready') throw new Error('The demo knows everybody');

  const actor = await signIn.authenticate({ 'x-demo-identity': asked });

  expect(demoAssociation.people.find(({ id }) => id === actor?.personId)?.name).toBe(name);
});

it('lists as whom the demo can be looked at', () => {
  expect(demoIdentities(demoAssociation)).toContainEqual({ as: 'manager', name: 'Ingrid van Dam' });
  expect(demoIdentities(demoAssociation)).toHaveLength(4);
});
