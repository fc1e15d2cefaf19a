import { presentHelpNumbers } from '../../../../bot/features/help-numbers/presenters';
import { createTranslator } from '../../../../bot/i18n';
import { aLocalNumber, aNationalNumber } from './number-builders';

const nl = { t: createTranslator('nl'), language: 'nl', today: '2027-11-10' } as const;
const en = { t: createTranslator('en'), language: 'en', today: '2027-11-10' } as const;

describe('the block of numbers', () => {
  it('is not there without numbers', () => {
    expect(presentHelpNumbers(nl, [], { isEmergency: true })).toBeUndefined();
  });

  it('says when to call whom, and since when that is known', () => {
    const numbers = [
      aNationalNumber({ checkedOn: '2027-03-02' }),
      aLocalNumber({ municipality: 'Vechtwijk', checkedOn: '2027-05-01' }),
    ];

    expect(presentHelpNumbers(nl, numbers, { isEmergency: false })).toEqual({
      tone: 'advice',
      title: 'Wie kun je bellen?',
      lines: [
        { number: '0900-8844', label: 'Politie', detail: 'Geen spoed', doubt: undefined },
        { number: '000-555 01 01', label: 'Wijkagent Dries (verzonnen)', detail: 'Vechtwijk', doubt: undefined },
      ],
      checked: 'Nagekeken op 2 maart 2027 of later.',
    });
  });

  it('doubts what nobody looked at for more than a year', () => {
    const block = presentHelpNumbers(nl, [aNationalNumber({ checkedOn: '2026-11-01' })], { isEmergency: true });

    expect(block?.lines[0]?.doubt).toBe('moet nagekeken worden: voor het laatst gedaan op 1 november 2026');
    expect(block?.checked).toBeUndefined();
  });

  it('reads in English too', () => {
    expect(presentHelpNumbers(en, [aNationalNumber({ checkedOn: '2027-03-02' })], { isEmergency: true })).toEqual({
      tone: 'emergency',
      title: 'Danger now? Call first',
      lines: [{ number: '0900-8844', label: 'Police', detail: 'No emergency', doubt: undefined }],
      checked: 'Checked on 2 March 2027 or later.',
    });
  });
});
