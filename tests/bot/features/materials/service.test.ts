import { wordSheets } from '../../../../bot/adapters/docx/sheets';
import { pdfPrinter } from '../../../../bot/adapters/pdf/page-printer';
import type { Intervention } from '../../../../bot/contracts/interventions';
import type { MaterialWish } from '../../../../bot/contracts/materials';
import { builtInCatalogue } from '../../../../bot/features/interventions';
import { createMaterials } from '../../../../bot/features/materials';
import { MaterialNotFound, MaterialPlaceNotFound, MaterialTooLong } from '../../../../bot/features/materials/errors';
import { materialFileName, materialWords } from '../../../../bot/features/materials/presenters';
import type { MaterialDeps } from '../../../../bot/features/materials/service';
import { createTestProgram, type TestProgram } from '../../../support/program/test-program';
import { FACES, textsOf } from './material-builders';

const INVITATION = { interventionId: 'hall-coffee', kind: 'invitation' } as const;
const WISH: MaterialWish = { language: 'nl', complex: 'Vechtstraat 1–39' };

let running: TestProgram;
beforeAll(async () => {
  running = await createTestProgram();
  const manager = await running.actorOf('maria');
  await running.services.houseStyles.write(manager, 0, { name: 'Oeverwaal (verzonnen)', color: '#1d6fb8' });
  await running.services.places.save(manager.tenantId, aPlace('vecht', 'Vechtstraat 1–39'));
});
afterAll(() => running.close());

describe('what a material begins with', () => {
  it('is what the toolkit says of it, with the place filled in and who asks as contact', async () => {
    const { actor, materials } = await asColleague();

    const draft = await materials.draft(actor, INVITATION, { language: 'nl', placeId: 'vecht' });

    const person = await running.directory.person(actor.tenantId, actor.personId);
    expect(draft).toMatchObject({
      ...{ interventionId: 'hall-coffee', interventionTitle: 'Koffie in de hal', kind: 'invitation' },
      wish: { language: 'nl', complex: 'Vechtstraat 1–39', contactName: person?.name, contactEmail: person?.email },
      uses: { when: true, location: true, contact: true },
    });
    expect(JSON.stringify(draft.wish)).toContain('Vechtstraat 1–39');
    expect(JSON.stringify(draft.wish)).not.toMatch(/\{complex\}|\{association\}/);
  });

  it('keeps the place open while nobody said which', async () => {
    const { actor, materials } = await asColleague();
    const ofAll = builtInCatalogue().flatMap(({ id, materials: kinds }) =>
      kinds.map((kind) => ({ interventionId: id, kind })),
    );

    const drafts = await Promise.all(ofAll.map((of) => materials.draft(actor, of, { language: 'nl' })));

    expect(drafts.every(({ wish }) => wish.complex === '')).toBe(true);
    expect(drafts.some(({ wish }) => JSON.stringify(wish).includes('{complex}'))).toBe(true);
  });

  it('is not there of an intervention that nobody adopted, but for who may write one', async () => {
    const { actor, materials } = await asColleague();
    const lead = await running.actorOf('lotte');
    const [first] = builtInCatalogue();
    if (first === undefined) throw new Error('There are no interventions');
    const { id: _id, state: _state, version: _version, ownerGroup, ...text } = first;
    await running.services.ownToolkit.add(lead, { id: 'own-idea', text, ownerGroup });
    const [kind = 'flyer'] = text.materials;
    const of = { interventionId: 'own-idea', kind };

    await expect(materials.draft(actor, of, { language: 'nl' })).rejects.toThrow(MaterialNotFound);
    expect(await materials.draft(lead, of, { language: 'nl' })).toMatchObject({ interventionId: 'own-idea' });
  });

  it('is in the language that is asked for', async () => {
    const { actor, materials } = await asColleague();

    const { interventionTitle } = await materials.draft(actor, INVITATION, { language: 'en' });

    expect(interventionTitle).toBe('Coffee in the hall');
  });

  it.each`
    what                 | of                                                        | occasion                  | error
    ${'no intervention'} | ${{ interventionId: 'no-such', kind: 'flyer' }}           | ${{}}                     | ${MaterialNotFound}
    ${'no such kind'}    | ${{ interventionId: 'hall-coffee', kind: 'house-rules' }} | ${{}}                     | ${MaterialNotFound}
    ${'no such place'}   | ${INVITATION}                                             | ${{ placeId: 'no-such' }} | ${MaterialPlaceNotFound}
  `('is refused when there is $what', async ({ of, occasion, error }) => {
    const { actor, materials } = await asColleague();

    await expect(materials.draft(actor, of, { language: 'nl', ...occasion })).rejects.toThrow(error);
  });
});

describe('how a material will look', () => {
  it('has what was filled in, and the toolkit’s words for the rest', async () => {
    const said = await saidBy({ ...WISH, date: '2026-12-15', from: '10:00', until: '11:30', title: 'Kom erbij' });

    expect(said).toContain('Kom erbij');
    expect(said).toContain('Dinsdag 15 december 2026');
    expect(said).toContain('Van 10.00 tot 11.30 uur');
    expect(said).toContain('Vechtstraat 1–39');
    expect(said).toContain('Oeverwaal (verzonnen)');
    expect(said).not.toMatch(/[{}]/);
  });

  it('calls the place something when nobody named it', async () => {
    const said = await saidBy({ language: 'nl', complex: '', lead: 'Koffie voor {complex}, van {association}.' });

    expect(said).toContain('Koffie voor ons gebouw, van Oeverwaal (verzonnen).');
  });

  it('does not print what is emptied', async () => {
    const [with_, without] = [await saidBy(WISH), await saidBy({ ...WISH, closing: '', points: [] })];

    expect(without.length).toBeLessThan(with_.length);
  });

  it('is in the color of the association', async () => {
    const { actor, materials } = await asColleague();

    const [page] = await materials.preview(actor, INVITATION, WISH, materialWords('invitation', WISH));

    expect(JSON.stringify(page)).toContain('#1d6fb8');
  });

  it('is refused when it does not fit', async () => {
    await expect(
      saidBy(
        { ...WISH, points: Array.from({ length: 10 }, () => 'woord '.repeat(26)), lead: 'woord '.repeat(60) },
        { interventionId: 'hall-coffee', kind: 'door-card' },
      ),
    ).rejects.toThrow(MaterialTooLong);
  });

  it('of an intervention of the association’s own says what suits each', async () => {
    const { actor } = await asColleague();
    const materials = createMaterials({ ...depsOf(), toolkit: { one: async () => anOwnIntervention() } });
    const of = { interventionId: 'made-here', kind: 'invitation' } as const;

    const draft = await materials.draft(actor, of, { language: 'nl' });

    expect(draft.wish.title).toBe('Onze eigen tuinmiddag');
    expect(draft.wish.lead).toContain('Buren leren elkaar kennen.');
  });
});

describe('the file of a material', () => {
  it.each`
    format    | begins
    ${'pdf'}  | ${'%PDF'}
    ${'docx'} | ${'PK'}
  `('is $format', async ({ format, begins }: { format: 'pdf' | 'docx'; begins: string }) => {
    const { actor, materials } = await asColleague();

    const bytes = await materials.document(actor, INVITATION, WISH, materialWords('invitation', WISH), format);

    expect(Buffer.from(bytes).toString('latin1').startsWith(begins)).toBe(true);
  });

  it.each`
    title                 | complex               | name
    ${'Koffie in de hal'} | ${'Vechtstraat 1–39'} | ${'Uitnodiging Koffie in de hal Vechtstraat 1 39.pdf'}
    ${''}                 | ${''}                 | ${'Uitnodiging.pdf'}
    ${'../a: "b"'}        | ${'c'}                | ${'Uitnodiging a b c.pdf'}
  `('is called $name', ({ title, complex, name }) => {
    expect(materialFileName(materialWords('invitation', WISH), title, { complex }, 'pdf')).toBe(name);
  });
});

describe('when it is', () => {
  it.each`
    language | from         | until        | time
    ${'nl'}  | ${'10:00'}   | ${'11:30'}   | ${'van 10.00 tot 11.30 uur'}
    ${'nl'}  | ${'10:00'}   | ${undefined} | ${'vanaf 10.00 uur'}
    ${'nl'}  | ${undefined} | ${'11:30'}   | ${'tot 11.30 uur'}
    ${'nl'}  | ${undefined} | ${undefined} | ${undefined}
    ${'en'}  | ${'10:00'}   | ${'11:30'}   | ${'from 10:00 to 11:30'}
  `('is said in $language from $from until $until as $time', ({ language, from, until, time }) => {
    expect(materialWords('invitation', { language, from, until }).time).toBe(time);
  });

  it('is said in words of the material’s language', () => {
    expect(materialWords('flyer', { language: 'nl', date: '2026-12-15' }).day).toBe('dinsdag 15 december 2026');
    expect(materialWords('flyer', { language: 'en', date: '2026-12-15' }).day).toBe('Tuesday 15 December 2026');
  });
});

async function asColleague() {
  return { actor: await running.actorOf('anna'), materials: running.services.materials };
}

async function saidBy(wish: MaterialWish, of: Parameters<typeof running.services.materials.preview>[1] = INVITATION) {
  const { actor, materials } = await asColleague();
  const pages = await materials.preview(actor, of, wish, materialWords(of.kind, wish));
  return pages
    .flatMap(textsOf)
    .map(({ text }) => text)
    .join(' ');
}

function depsOf(): MaterialDeps {
  const { services, directory, clock } = running;
  return {
    ...{ ...services, directory, clock, typefaces: FACES },
    ...{ pagePrinter: pdfPrinter(), sheetWriter: wordSheets() },
  };
}

function anOwnIntervention(): Intervention {
  const [first] = builtInCatalogue();
  if (first === undefined) throw new Error('The catalogue is empty');
  const title = { nl: 'Onze eigen tuinmiddag', en: 'Our own garden afternoon' };
  const purpose = { nl: 'Buren leren elkaar kennen.', en: 'Neighbors get to know each other.' };
  return { ...first, id: 'made-here', title, purpose, materials: ['invitation'] };
}

function aPlace(id: string, name: string) {
  return { id, kind: 'complex' as const, name, aliases: [], teamId: 'noord' };
}
