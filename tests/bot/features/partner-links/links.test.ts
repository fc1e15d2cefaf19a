import type { TestProgram } from '../../../support/program/test-program';
import { TENANT_ID } from '../../../support/program/test-association';
import { MailError } from '../../../../bot/ports/mail';
import { createPartnerLinks } from '../../../../bot/features/partner-links';
import { randomSecrets } from '../../../../bot/adapters/secrets/random-secrets';
import { addressOf, linkMail, tokenIn } from '../../../../bot/features/partner-links/presenters';
import { aPartner, command, createJudgingWorld, ROUND, WELFARE } from '../judgements/judging-world';

let program: TestProgram;

beforeEach(async () => {
  program = await createJudgingWorld();
});
afterEach(() => program.close());

async function make(who = 'maria', participantId = WELFARE) {
  return program.services.partnerLinks.make(await program.actorOf(who), ROUND, participantId);
}

const standing = async () => (await program.services.partnerLinks.ofRound(TENANT_ID, ROUND)).get(WELFARE);

describe('who gives a link', () => {
  it.each`
    who        | role                                             | may
    ${'maria'} | ${'manages'}                                     | ${true}
    ${'kees'}  | ${'administers the program'}                     | ${true}
    ${'lotte'} | ${'leads the team that the partner counts with'} | ${true}
    ${'hugo'}  | ${'leads another team'}                          | ${false}
    ${'anna'}  | ${'works for the team'}                          | ${false}
    ${'gerda'} | ${'is a guest'}                                  | ${false}
  `('$who, who $role: $may', async ({ who, may }: { who: string; may: boolean }) => {
    const made = make(who);

    if (may) expect(await made).toMatchObject({ token: expect.stringMatching(/^[\w-]{43}$/) });
    else await expect(made).rejects.toMatchObject({ kind: 'forbidden' });
  });
});

it('a colleague has no link, nor somebody who is not asked', async () => {
  await expect(make('maria', 'professional.anna')).rejects.toMatchObject({ kind: 'not-found' });
  await expect(make('maria', 'partner.somebody')).rejects.toMatchObject({ kind: 'not-found' });
});

it('there are no links of a round that is over', async () => {
  await command(program, { what: 'close' });

  await expect(make()).rejects.toMatchObject({ code: 'partner-links.round-over' });
});

it('a link says until when it opens, and the list whether it was used', async () => {
  const { token, expiresAt } = await make();
  const before = await standing();
  program.clock.advance(60);
  await program.services.partnerLinks.exchange(token);

  expect(expiresAt).toBe('2026-12-18T22:59:59.999Z');
  expect(before).toEqual({ createdAt: '2026-12-01T07:58:00.000Z' });
  expect(await standing()).toEqual({ createdAt: '2026-12-01T07:58:00.000Z', usedAt: '2026-12-01T07:59:00.000Z' });
});

it('taking a link back twice is once, and a new one opens again', async () => {
  const maria = await program.actorOf('maria');
  const { partnerLinks } = program.services;
  await make();
  await partnerLinks.revoke(maria, ROUND, WELFARE);
  program.clock.advance(60);
  await partnerLinks.revoke(maria, ROUND, WELFARE);

  expect((await standing())?.revokedAt).toBe('2026-12-01T07:58:00.000Z');
  const { token } = await make();
  expect(await partnerLinks.exchange(token)).toMatchObject({ seconds: 43_200 });
});

it('a link opens from the first day of the round on', async () => {
  const early = await createJudgingWorld({}, { opensOn: '2026-12-07', closesOn: '2026-12-18' });
  const { partnerLinks } = early.services;
  const { token } = await partnerLinks.make(await early.actorOf('maria'), ROUND, WELFARE);

  await expect(partnerLinks.exchange(token)).rejects.toMatchObject({
    code: 'partner-links.not-open-yet',
    values: { day: '2026-12-07' },
  });
  await early.close();
});

describe('mail', () => {
  const EMAIL = 'noor@welzijn.example';
  const write = () => ({ to: EMAIL, subject: 's', text: 't' });

  async function withMail(send: () => Promise<void>) {
    const { services, store, clock } = program;
    const maria = await program.actorOf('maria');
    const { id, ...input } = aPartner({ email: EMAIL });
    await services.networkPartners.change(maria, id, 1, input);
    const known = { rounds: services.assessmentRounds, participants: services.participants };
    const links = createPartnerLinks({
      ...{ store, clock, secrets: randomSecrets(), ...known, partners: services.networkPartners, mail: { send } },
    });
    const { token } = await links.make(maria, ROUND, WELFARE);
    return { links, token, mail: (given = token) => links.mail(maria, ROUND, WELFARE, { token: given, write }) };
  }

  it('goes once, however often it is asked for', async () => {
    let sent = 0;
    const { mail } = await withMail(async () => void (sent += 1));

    const outcomes = await Promise.all([mail(), mail(), mail()]);

    expect([outcomes.sort(), sent]).toEqual([['already', 'already', 'applied'], 1]);
  });

  it('that was not taken can be sent again', async () => {
    let tries = 0;
    const { mail } = await withMail(async () => {
      tries += 1;
      if (tries === 1) throw new MailError('not now');
    });

    await expect(mail()).rejects.toMatchObject({ code: 'partner-links.mail.not-sent' });
    expect(await mail()).toBe('applied');
  });

  it('goes with the link as it is only', async () => {
    const { links, token, mail } = await withMail(() => Promise.reject(new Error('Nothing is sent')));
    await links.make(await program.actorOf('maria'), ROUND, WELFARE);

    await expect(mail(token)).rejects.toMatchObject({ code: 'partner-links.not-current' });
    await expect(mail('x'.repeat(43))).rejects.toMatchObject({ code: 'partner-links.not-current' });
  });

  it('goes to nobody without an address, and from no program without mail', async () => {
    const maria = await program.actorOf('maria');
    const { partnerLinks } = program.services;
    const { token } = await make();

    await expect(partnerLinks.mail(maria, ROUND, WELFARE, { token, write })).rejects.toMatchObject({
      code: 'partner-links.mail-address.missing',
    });
    const { services, store, clock } = program;
    const without = createPartnerLinks({
      ...{ store, clock, secrets: randomSecrets(), rounds: services.assessmentRounds },
      ...{ participants: services.participants, partners: services.networkPartners },
    });
    expect([partnerLinks.canSend, without.canSend]).toEqual([true, false]);
  });

  it.each`
    language | subject                                                       | words
    ${'nl'}  | ${'Hoe gaat het op de plekken waar u komt? Meetronde najaar'} | ${['Beste Noor,', 'tot en met vrijdag 18 december 2026', 'Lotte Bos']}
    ${'en'}  | ${'How are things in the places you know? Meetronde najaar'}  | ${['Dear Noor,', 'until Friday 18 December 2026', 'Lotte Bos']}
  `('reads well in $language, with the address on a line of its own', async ({ language, subject, words }) => {
    const { round, partner } = await make();

    const mail = linkMail({ round, partner: { ...partner, language } }, 'https://l.example/oordeel#abc', 'Lotte Bos');

    expect(mail.subject).toBe(subject);
    expect(mail.text.split('\n')).toContain('https://l.example/oordeel#abc');
    for (const word of words) expect(mail.text).toContain(word);
  });
});

it('an address has its token behind the number sign', () => {
  expect(addressOf('https://l.example/oordeel', 'abc')).toBe('https://l.example/oordeel#abc');
  expect(tokenIn('https://l.example/oordeel#abc')).toBe('abc');
  expect(tokenIn('https://l.example/oordeel')).toBeUndefined();
});
