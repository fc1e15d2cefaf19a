import type { JudgementAnswer, JudgementWay } from '../../../../bot/contracts/judgements';
import { verdictOn } from '../../../../bot/features/judgements/verdict';
import { submissionId } from '../../../../bot/features/judgements/written-answer';

const SEVEN: JudgementAnswer = { knows: true, grades: { housing: 7 }, why: '', extra: '' };
const THREE: JudgementAnswer = { knows: true, grades: { housing: 3 }, why: 'Vocht', extra: '' };
const UNKNOWN: JudgementAnswer = { knows: false };

const CHAT: JudgementWay = { by: 'chat' };
const LINK: JudgementWay = { by: 'link' };
const CALL: JudgementWay = { by: 'recorded', recordedBy: 'anna', saidOn: '2026-12-01', source: 'Telefoon' };
const MEETING: JudgementWay = { by: 'recorded', recordedBy: 'bram', saidOn: '2026-12-01', source: 'Wijkoverleg' };

describe('verdictOn', () => {
  it.each`
    there      | sent       | on   | isOpen   | verdict
    ${null}    | ${SEVEN}   | ${0} | ${true}  | ${'applied'}
    ${null}    | ${UNKNOWN} | ${0} | ${true}  | ${'applied'}
    ${null}    | ${SEVEN}   | ${3} | ${true}  | ${'changed'}
    ${null}    | ${SEVEN}   | ${0} | ${false} | ${'closed'}
    ${SEVEN}   | ${SEVEN}   | ${2} | ${true}  | ${'already'}
    ${SEVEN}   | ${SEVEN}   | ${0} | ${true}  | ${'already'}
    ${SEVEN}   | ${SEVEN}   | ${2} | ${false} | ${'already'}
    ${UNKNOWN} | ${UNKNOWN} | ${0} | ${true}  | ${'already'}
    ${SEVEN}   | ${THREE}   | ${2} | ${true}  | ${'applied'}
    ${SEVEN}   | ${UNKNOWN} | ${2} | ${true}  | ${'applied'}
    ${SEVEN}   | ${THREE}   | ${1} | ${true}  | ${'changed'}
    ${SEVEN}   | ${THREE}   | ${0} | ${true}  | ${'changed'}
    ${SEVEN}   | ${THREE}   | ${2} | ${false} | ${'closed'}
    ${SEVEN}   | ${THREE}   | ${0} | ${false} | ${'closed'}
  `('on version 2 $there, $sent on $on, open: $isOpen → $verdict', ({ there, sent, on, isOpen, verdict }) => {
    const judgement = there === null ? undefined : { answer: there, way: CHAT, version: 2, superseded: [] };

    expect(verdictOn(judgement, { version: on, answer: sent, way: CHAT }, isOpen)).toBe(verdict);
  });

  it.each`
    was     | comes      | on   | verdict
    ${CHAT} | ${LINK}    | ${0} | ${'already'}
    ${CALL} | ${CALL}    | ${0} | ${'already'}
    ${CALL} | ${MEETING} | ${2} | ${'applied'}
    ${CALL} | ${LINK}    | ${2} | ${'applied'}
    ${CALL} | ${LINK}    | ${0} | ${'changed'}
  `('the same answer $was.by, now $comes.by on version $on → $verdict', ({ was, comes, on, verdict }) => {
    const judgement = { answer: SEVEN, way: was, version: 2, superseded: [] };

    expect(verdictOn(judgement, { version: on, answer: SEVEN, way: comes }, true)).toBe(verdict);
  });

  it.each`
    sent     | on   | verdict
    ${THREE} | ${0} | ${'superseded'}
    ${THREE} | ${1} | ${'changed'}
    ${THREE} | ${2} | ${'applied'}
  `('what was saved on version 0 before, now on $on → $verdict', ({ sent, on, verdict }) => {
    const judgement = { answer: SEVEN, way: CHAT, version: 2, superseded: [submissionId(0, THREE)] };

    expect(verdictOn(judgement, { version: on, answer: sent, way: CHAT }, true)).toBe(verdict);
  });
});
