import { greetingText, type Greeting } from '../../../bot/start/greeting';

const greeting: Greeting = {
  association: 'De Vechtzoom (voorbeeld)',
  person: 'Sanne',
  playgroundAddress: 'http://localhost:56150',
  tabAddress: 'http://localhost:3978/tab/?as=manager',
  botAddress: 'http://127.0.0.1:3978/healthz',
  dataFolder: '.data',
  now: '2026-12-01T07:58:00.000Z',
  digestTime: '09:00',
};

it('says in both languages where the tab is, when it was built', () => {
  const { tabAddress: _none, ...without } = greeting;

  expect(greetingText(greeting).split('http://localhost:3978/tab/?as=manager')).toHaveLength(3);
  expect(greetingText(without)).not.toContain('/tab/');
});
