import { createOwnerMatcher } from '../../../../../bot/features/annual-plan/import/owner';
import { aPerson, people } from '../../../../support/plans/association';

describe('createOwnerMatcher', () => {
  it.each([
    ['Sanne de Vries', 'sanne'],
    ['SANNE DE VRIES', 'sanne'],
    ['Sanne', 'sanne'],
    ['de Vries', 'sanne'],
    ['Vries', 'sanne'],
    ['De Vries, Sanne', 'sanne'],
    ['Vries, Sanne de', 'sanne'],
    ['S. de Vries', 'sanne'],
    ['S de Vries', 'sanne'],
    ['Vries, S. de', 'sanne'],
    ['Sanne V.', 'sanne'],
    ['mevr. de Vries', 'sanne'],
    ['van der Meer', 'joost'],
    ['J. van der Meer', 'joost'],
    ['dhr. Van der Meer', 'joost'],
    ['s.devries@voorbeeld.example', 'sanne'],
    ['Sanne de Vries <S.deVries@voorbeeld.example>', 'sanne'],
    ['Renee', 'renee'],
    ['Z. Jansen', 'zoe'],
    ['Pieter Jansen', 'pieter'],
    ['Teamleider', 'renee'],
  ])('is sure of %s', (text, id) => {
    expect(createOwnerMatcher(people, 'renee')(text)).toMatchObject({ found: 'one', person: { id }, surety: 'sure' });
  });

  it.each([
    ['Fatima / Joost', 'fatima', 'first-of-several'],
    ['Joost en Fatima', 'joost', 'first-of-several'],
    ['Joost & Fatima', 'joost', 'first-of-several'],
    ['Sanne,\nJoost', 'sanne', 'first-of-several'],
    ['opzichter / Joost', 'joost', 'first-of-several'],
    ['Fatma', 'fatima', 'typing-error'],
    ['Pietre Jansen', 'pieter', 'typing-error'],
    ['Sanen de Vries', 'sanne', 'typing-error'],
  ])('takes %s for %s: %s', (text, id, surety) => {
    expect(createOwnerMatcher(people, 'renee')(text)).toMatchObject({ found: 'one', person: { id }, surety });
  });

  it('names the candidates when a name is not one person', () => {
    const match = createOwnerMatcher(people)('Jansen');

    expect(match).toMatchObject({ found: 'several', candidates: [{ id: 'zoe' }, { id: 'pieter' }] });
  });

  it('prefers a full name over somebody else with that first name', () => {
    const namesakes = [...people, aPerson('sanne-2', 'Sanne', 'Sanne Smit', 's.smit')];

    expect(createOwnerMatcher(namesakes)('Sanne')).toMatchObject({ found: 'several' });
    expect(createOwnerMatcher(namesakes)('Sanne Smit')).toMatchObject({ found: 'one', person: { id: 'sanne-2' } });
  });

  it.each([
    ['', 'empty'],
    ['-', 'empty'],
    ['n.v.t.', 'empty'],
    ['opzichter', 'unknown'],
    ['iemand@elders.example', 'unknown'],
    ['Jos', 'unknown'],
  ])('knows nobody called "%s": %s', (text, why) => {
    expect(createOwnerMatcher(people)(text)).toEqual({ found: 'none', why });
  });
});
