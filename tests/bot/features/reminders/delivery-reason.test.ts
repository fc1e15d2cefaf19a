import { deliveryReason, unreachableReason } from '../../../../bot/features/reminders/routes/delivery-reason';
import { createTranslator } from '../../../../bot/i18n';

const nl = createTranslator('nl');
const en = createTranslator('en');

describe('why a digest was not delivered, in words', () => {
  it.each`
    state            | code                            | words
    ${'unreachable'} | ${'no-conversation'}            | ${'Heeft de app niet in Teams'}
    ${'unreachable'} | ${'not-installed'}              | ${'Heeft de app niet in Teams'}
    ${'unreachable'} | ${'unreachable'}                | ${'Was al niet bereikbaar'}
    ${'unreachable'} | ${'BotNotInConversationRoster'} | ${'Heeft de app niet in Teams'}
    ${'unreachable'} | ${'ConversationBlockedByUser'}  | ${'geblokkeerd'}
    ${'unreachable'} | ${'BotDisabledByAdmin'}         | ${'beheerder van Teams'}
    ${'unreachable'} | ${'MessageWritesBlocked'}       | ${'geblokkeerd'}
    ${'unreachable'} | ${'ConversationNotFound'}       | ${'Heeft de app niet in Teams'}
    ${'failed'}      | ${'away'}                       | ${'afwezig'}
    ${'failed'}      | ${'day-over'}                   | ${'na 17.00 uur'}
    ${'failed'}      | ${'400'}                        | ${'nam het bericht niet aan (400)'}
    ${'failed'}      | ${'BadSyntax'}                  | ${'nam het bericht niet aan (BadSyntax)'}
    ${'failed'}      | ${'403'}                        | ${'geen recht toe (403)'}
    ${'failed'}      | ${'MessageSizeTooBig'}          | ${'te groot'}
    ${'planned'}     | ${'429'}                        | ${'te druk (429)'}
    ${'planned'}     | ${'503'}                        | ${'te druk (503)'}
    ${'planned'}     | ${'ECONNREFUSED'}               | ${'Er is niets verstuurd'}
    ${'planned'}     | ${'not-posted-401'}             | ${'Aanmelden bij Teams lukte niet (not-posted-401)'}
    ${'planned'}     | ${'SomethingNew'}               | ${'te druk (SomethingNew)'}
    ${'in-doubt'}    | ${'sender-died'}                | ${'stopte tijdens het versturen'}
    ${'in-doubt'}    | ${'no-answer'}                  | ${'niet zeker of het aankwam'}
    ${'in-doubt'}    | ${'ECONNRESET'}                 | ${'niet zeker of het aankwam'}
    ${'in-doubt'}    | ${'502'}                        | ${'niet zeker of het aankwam'}
    ${'in-doubt'}    | ${'SomethingNew'}               | ${'niet zeker of het aankwam'}
  `('$state by $code says “$words”', ({ state, code, words }) => {
    expect(deliveryReason(state, code, nl)).toContain(words);
    expect(deliveryReason(state, code, en)).not.toBe(deliveryReason(state, code, nl));
  });
});

it.each`
  code                           | todo
  ${'not-installed'}             | ${'Vraag om hem te openen in Teams'}
  ${'no-conversation'}           | ${'Vraag om hem te openen in Teams'}
  ${'ConversationBlockedByUser'} | ${'Deblokkeren'}
  ${'BotDisabledByAdmin'}        | ${'weer aan te zetten'}
  ${'SomethingNew'}              | ${'bericht te sturen'}
`('who cannot be reached by $code: “$todo”', ({ code, todo }) => {
  expect(unreachableReason(code, nl)).toContain(todo);
});
