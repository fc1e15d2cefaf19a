import { openSqliteStore } from '../../../bot/adapters/sqlite/store';
import type { KnownPerson } from '../../../bot/chat/chat-deps';
import { defineCommand } from '../../../bot/chat/define';
import { handledActivities } from '../../../bot/chat/handled-activities';
import { schemaOf } from '../../../bot/ports/collection';
import { StoreError, type Store, type StoreErrorCode } from '../../../bot/ports/store';
import { createChatTester } from '../../support/chat/chat-tester';
import { aColleague } from '../../support/chat/colleagues';
import { createManualClock } from '../../support/manual-clock';

const sanne = aColleague({ id: 'sanne', givenName: 'Sanne' });
const tom = aColleague({ id: 'tom', givenName: 'Tom', language: 'en' });

const AWAY = {
  nl: 'Ik kan op dit moment niet bij de gegevens. Probeer het over een paar minuten nog eens.',
  en: 'I cannot reach the data at the moment. Please try again in a few minutes.',
};

/** A chat whose store goes away while a command runs; with `fails` the command notices. */
async function aChat({ code = 'busy', fails }: { readonly code?: StoreErrorCode; readonly fails: boolean }) {
  const schema = schemaOf([handledActivities]);
  const inner = await openSqliteStore({
    file: ':memory:',
    schema,
    clock: createManualClock('2026-12-01T07:58:00.000Z'),
  });
  let isAway = false;
  const refused = <T>(work: () => Promise<T>): Promise<T> =>
    isAway ? Promise.reject(new StoreError(code, 'Nobody listens')) : work();
  const store: Store = {
    ...inner,
    create: (doc) => refused(() => inner.create(doc)),
    upsert: (doc) => refused(() => inner.upsert(doc)),
    delete: (pk, id, etag) => refused(() => inner.delete(pk, id, etag)),
  };
  const open = defineCommand({
    name: 'plan/open',
    phrases: { nl: ['jaarplan'], en: ['plan'] },
    async handle(context) {
      isAway = true;
      if (fails) throw new StoreError(code, 'Nobody listens');
      await context.reply({ text: 'het jaarplan' });
    },
  });
  return createChatTester({ people: [sanne, tom], features: [{ commands: [open] }], store });
}

it('whoever has been answered is not told of a store that went away after it', async () => {
  const chat = await aChat({ fails: false });

  expect((await chat.say(sanne.person, 'jaarplan')).texts).toEqual(['het jaarplan']);
  expect(chat.log).toMatchObject([{ level: 'warn', message: 'Activity not kept as handled' }]);
});

interface Example {
  readonly code: StoreErrorCode;
  readonly person: KnownPerson;
  readonly phrase: string;
  readonly sentence: string;
}

it.each`
  code         | person   | phrase        | sentence
  ${'busy'}    | ${sanne} | ${'jaarplan'} | ${AWAY.nl}
  ${'unknown'} | ${tom}   | ${'plan'}     | ${AWAY.en}
`(
  'whoever asks while the store is away ($code) is told so, in their language where that is known',
  async ({ code, person, phrase, sentence }: Example) => {
    const chat = await aChat({ code, fails: true });

    const whileItGoes = await chat.say(person.person, phrase);
    const whileItIsAway = await chat.say(person.person, phrase);

    expect(whileItGoes.texts).toEqual([sentence]);
    expect(whileItIsAway.texts).toEqual([AWAY.nl]);
    expect(chat.log.filter(({ level }) => level === 'error')).toEqual([]);
  },
);
