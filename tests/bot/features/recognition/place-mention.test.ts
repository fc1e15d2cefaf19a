import { placeMentionIn } from '../../../../bot/features/recognition/place-mention';

it.each`
  text                                             | place
  ${'Grofvuil in de Vechtstraat 12'}               | ${'Vechtstraat'}
  ${'Bij complex De Vecht staat de deur open'}     | ${'complex De Vecht'}
  ${'lift kapot in portiek 12–24'}                 | ${'portiek 12–24'}
  ${'ratten in portiek 2 t/m 40'}                  | ${'portiek 2 t/m 40'}
  ${"'t Is an de Vechtstroate te gek"}             | ${'Vechtstroate'}
  ${'Burgemeester Jansenlaan: weer een autowrak'}  | ${'Burgemeester Jansenlaan'}
  ${'op de Jan van der Veldestraat is het donker'} | ${'Jan van der Veldestraat'}
  ${'Huurder uit de Vechtflat belt elke dag'}      | ${'Vechtflat'}
  ${'in de beukenlaan ligt glas'}                  | ${'beukenlaan'}
  ${'cpl 1104 heeft geen licht'}                   | ${'cpl 1104'}
  ${'Het schoolplein is vies'}                     | ${null}
  ${'hij staat op straat te schreeuwen'}           | ${null}
  ${'Onze parkeerplaats bij de flat is vol'}       | ${null}
  ${'de winkelstraat is uitgestorven'}             | ${null}
  ${'Op 88 woont een dove buurman'}                | ${null}
  ${'Complex is vies'}                             | ${null}
  ${'Flat staat leeg'}                             | ${null}
`('“$text”: $place', ({ text, place }) => {
  expect(placeMentionIn(text)).toBe(place);
});
