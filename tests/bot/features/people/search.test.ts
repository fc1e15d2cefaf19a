import type { Person } from '../../../../bot/contracts/people';
import { peopleNamed } from '../../../../bot/features/people/search';

const people = ['Zoë van den Berg', 'Mohammed El Idrissi', 'Anne-Wil Hoogeveen', 'Bram Kok', 'anton Visser'].map(
  aPerson,
);

it.each`
  words             | found
  ${'zoe'}          | ${['Zoë van den Berg']}
  ${'ZOË ber'}      | ${['Zoë van den Berg']}
  ${'berg zo'}      | ${['Zoë van den Berg']}
  ${'wil'}          | ${['Anne-Wil Hoogeveen']}
  ${'an'}           | ${['Anne-Wil Hoogeveen', 'anton Visser']}
  ${'el  idrissi '} | ${['Mohammed El Idrissi']}
  ${'ok'}           | ${[]}
  ${'bram visser'}  | ${[]}
  ${'.*'}           | ${['Anne-Wil Hoogeveen', 'anton Visser', 'Bram Kok', 'Mohammed El Idrissi', 'Zoë van den Berg']}
  ${''}             | ${['Anne-Wil Hoogeveen', 'anton Visser', 'Bram Kok', 'Mohammed El Idrissi', 'Zoë van den Berg']}
`('finds $found by "$words"', ({ words, found }) => {
  expect(peopleNamed(people, words).map(({ name }) => name)).toEqual(found);
});

function aPerson(name: string): Person {
  return { id: name, name, givenName: name, email: 'somebody@woonvoorbeeld.example', role: 'staff' };
}
