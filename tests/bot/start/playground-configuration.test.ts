import { demoAssociation } from '../../../bot/demo/demo-association';
import { playgroundConfiguration } from '../../../bot/start/playground-configuration';

it('has the team lead at the keyboard, and the first five others: it takes no more', () => {
  expect(playgroundConfiguration(demoAssociation)).toMatchObject({
    tenantId: demoAssociation.tenantId,
    currentUser: {
      aadObjectId: demoAssociation.currentUserId,
      name: 'Sanne de Vries',
      givenName: 'Sanne',
      surname: 'de Vries',
      email: 'sanne.devries@vechtzoom.example',
    },
    users: demoAssociation.people.slice(1, 6).map(({ id, name, email }) => ({ aadObjectId: id, name, email })),
  });
});

it('can have somebody else at the keyboard, in a conversation of their own', () => {
  const [, somebody] = demoAssociation.people;
  const mine = playgroundConfiguration(demoAssociation);
  const theirs = playgroundConfiguration(demoAssociation, somebody?.id);

  expect(mine).toMatchObject({ personalChat: { id: `a:personal-${demoAssociation.currentUserId}` } });
  expect(theirs).toMatchObject({
    currentUser: { name: somebody?.name },
    personalChat: { id: `a:personal-${somebody?.id ?? ''}` },
  });
});
