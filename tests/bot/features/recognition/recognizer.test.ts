import { createUnderstanding } from '../../../../bot/features/recognition';

const understand = createUnderstanding();

describe('what a report is about', () => {
  it.each`
    text                                                                  | theme
    ${'Elke nacht een dreunende bas door de muur, ik doe geen oog dicht'} | ${'noise'}
    ${'er staat een bankstel naast de ondergrondse container'}            | ${'waste'}
    ${'Zie hebt de kelderbox vol ratten, gien mens döt d’r wat an'}       | ${'pests'}
    ${'rats in the kitchen again, droppings behind the fridge'}           | ${'pests'}
    ${'post stapelt zich op en steeds andere mensen met rolkoffers'}      | ${'housing-fraud'}
    ${'huurder kan de energierekening niet betalen en zit in de kou'}     | ${'money-energy'}
    ${'schommel kapot en de zandbak is leeg'}                             | ${'green-play'}
  `('“$text”: $theme', ({ text, theme }) => {
    const { ranked, outOfScope } = understand(text);

    expect(ranked.slice(0, 2).map((one) => one.theme)).toContain(theme);
    expect(outOfScope).toBe(false);
  });

  it('says by which words of the text, as they were written, at most four and no grammar', () => {
    const [first] = understand('Elke nacht een DREUNENDE bas van de soundbar door de muur').ranked;

    expect(first?.because).toEqual(expect.arrayContaining(['DREUNENDE bas', 'soundbar']));
    expect(first?.because.length).toBeLessThanOrEqual(4);
    expect(first?.because).not.toContain('de');
  });

  it('ranks all themes, with shares that are together one', () => {
    const { ranked } = understand('Er ligt weer grofvuil');

    expect(ranked).toHaveLength(24);
    expect(ranked.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1);
  });
});

describe('what is not about livability', () => {
  it.each`
    text                                                           | where
    ${'De kraan in de keuken lekt en de cv-ketel is kapot'}        | ${'repairs'}
    ${'hoe kan ik mij inschrijven als woningzoekende'}             | ${'letting'}
    ${'ik wil verlof aanvragen voor de kerstvakantie'}             | ${'colleagues'}
    ${'mijn laptop start niet op en ik ben mijn wachtwoord kwijt'} | ${'it'}
    ${'goedemorgen, hoe gaat het?'}                                | ${'conversation'}
  `('“$text” belongs to $where', ({ text, where }) => {
    expect(understand(text)).toMatchObject({ outOfScope: true, belongsTo: where });
  });
});

describe('an emergency', () => {
  it.each`
    text                                                | isOne
    ${'Hij slaat zijn vrouw, ze heeft een blauw oog'}   | ${true}
    ${'sterke gaslucht in het trappenhuis'}             | ${true}
    ${'hij zegt dat hij er een eind aan wil maken'}     | ${true}
    ${'er is met een mes gedreigd in de hal'}           | ${true}
    ${'er komt zwarte rook uit de kelder'}              | ${true}
    ${'buurman steekt met een schaar op zijn broer in'} | ${true}
    ${'de keukengordijnen staan in de fik'}             | ${true}
    ${'she says he chokes her when he is drunk'}        | ${true}
    ${'onze dochter speelt met een waterpistool'}       | ${false}
    ${'er staan mooie plantjes op de vensterbank'}      | ${false}
    ${'mevrouw is doodsbang voor spinnen'}              | ${false}
    ${'graag de brandblusser in de hal controleren'}    | ${false}
    ${'er ligt weer grofvuil naast de container'}       | ${false}
    ${'we willen een barbecue met de hele straat'}      | ${false}
  `('“$text”: $isOne', ({ text, isOne }) => {
    const { emergency } = understand(text);

    expect(emergency.isOne).toBe(isOne);
    expect(emergency.because.length > 0).toBe(isOne);
  });
});

describe('an unclear text', () => {
  it.each`
    text                                              | isUnclear
    ${'Hallo, kun je even komen kijken bij de buren'} | ${true}
    ${'Elke nacht een dreunende bas door de muur'}    | ${false}
  `('“$text”: $isUnclear', ({ text, isUnclear }) => {
    const understood = understand(text);

    expect(understood.isUnclear || understood.outOfScope).toBe(isUnclear);
  });
});

it.each(['', '   ', '…', '12', '😀', 'x'.repeat(2000), 'a '.repeat(1000)])(
  'understands %j as well as it can',
  (text) => {
    const { ranked, score } = understand(text);

    expect(ranked).toHaveLength(24);
    expect(score).toBeGreaterThanOrEqual(0);
  },
);
