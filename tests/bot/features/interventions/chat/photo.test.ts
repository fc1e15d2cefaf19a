import { readFileSync } from 'node:fs';
import path from 'node:path';
import { buttonOf } from '../../../../support/program/program-chat';
import { reportedBy, WASTE } from '../../reported-issues/chat/issue-chat';
import { CONTAINER_GARDENS, openRunChat, started, TODAY } from './run-chat';

const PICTURE = {
  name: 'foto.png',
  content: new Uint8Array(readFileSync(path.resolve(__dirname, '../../../../../infra/app-package/icons/color.png'))),
};

describe('a picture with “voor” or “na”', () => {
  it.each`
    text                        | counts
    ${'voor'}                   | ${'Foto’s: 1 van ervoor, 0 van erna.'}
    ${'Voor!'}                  | ${'Foto’s: 1 van ervoor, 0 van erna.'}
    ${'na'}                     | ${'Foto’s: 0 van ervoor, 1 van erna.'}
    ${'na: containertuintjes'}  | ${'Foto’s: 0 van ervoor, 1 van erna.'}
    ${'after container garden'} | ${'Foto’s: 0 van ervoor, 1 van erna.'}
  `('"$text" belongs to what one carries out: $counts', async ({ text, counts }: { text: string; counts: string }) => {
    const chat = await openRunChat();
    await started(chat);

    const { facts } = await chat.drop('anna', PICTURE, text);

    expect(facts).toContain('Containertuintjes');
    expect(facts).toContainEqual(expect.stringContaining(counts));
  });

  it('is there once, however often it is sent, of the moment that was said last', async () => {
    const chat = await openRunChat();
    await started(chat);

    await chat.drop('anna', PICTURE, 'voor');
    const { facts } = await chat.drop('anna', PICTURE, 'na');

    expect(facts).toContainEqual(expect.stringContaining('0 van ervoor, 1 van erna'));
  });

  it('goes to the one that was begun last, and says how to mean another', async () => {
    const chat = await openRunChat();
    await started(chat);
    chat.program.skipTo('2026-12-01T09:00:00.000Z');
    await started(chat, { interventionId: 'soup-table' });

    const last = await chat.drop('anna', PICTURE, 'voor');
    const meant = await chat.drop('anna', PICTURE, 'voor containertuintjes');

    expect(last.facts).toEqual(
      expect.arrayContaining(['Soeptafel', expect.stringContaining('met “voor containertuintjes” erbij')]),
    );
    expect(meant.facts).toContain('Containertuintjes');
  });

  it.each`
    text                                        | because
    ${''}                                       | ${'nothing is written'}
    ${`na het weekend: ${WASTE.toLowerCase()}`} | ${'it is a report'}
    ${'na de'}                                  | ${'two letters mean no title'}
    ${'constructor'}                            | ${'that is no moment'}
  `('"$text" is left to reports, because $because', async ({ text }: { text: string }) => {
    const chat = await openRunChat();
    const run = await started(chat);

    await chat.drop('anna', PICTURE, text);

    const { runId } = buttonOf(run, 'Klaar').data;
    const { facts } = await chat.press('anna', 'interventions/open-run', { runId });
    expect(facts).toContainEqual(expect.stringContaining('0 van ervoor, 0 van erna'));
  });

  it('goes past what was stopped', async () => {
    const chat = await openRunChat();
    await started(chat);
    chat.program.skipTo('2026-12-01T09:00:00.000Z');
    const later = await started(chat, { interventionId: 'soup-table' });
    await chat.click('anna', later, 'Stop hiermee', { why: 'Te weinig mensen' });

    const { facts } = await chat.drop('anna', PICTURE, 'voor');

    expect(facts).toContain('Containertuintjes');
  });

  it('says so when one carries out nothing, and makes no report of it', async () => {
    const chat = await openRunChat();
    await started(chat, CONTAINER_GARDENS, { ...TODAY, ownerId: 'bram' });

    const { texts } = await chat.drop('anna', PICTURE, 'voor');

    expect(texts).toEqual([expect.stringMatching(/^Je voert nu niets uit waar deze foto bij hoort/)]);
    expect(await reportedBy(chat, 'anna')).toEqual([]);
  });

  it('is not kept when it is no picture', async () => {
    const chat = await openRunChat();
    await started(chat);

    const { texts } = await chat.drop('anna', { name: 'foto.png', content: 'geen foto' }, 'voor');

    expect(texts).toEqual([expect.stringMatching(/\S/)]);
  });
});
