import { importPreviewCard } from '../../cards/annual-plan/import-preview';
import { planOverviewCard } from '../../cards/annual-plan/plan-overview';
import { timelineCard } from '../../cards/annual-plan/timeline';
import { droppedInterventionCard } from '../../cards/interventions/dropped-intervention';
import { interventionCard } from '../../cards/interventions/intervention';
import { runCard } from '../../cards/interventions/run';
import { toolkitListCard } from '../../cards/interventions/toolkit-list';
import { answerCard } from '../../cards/reported-issues/answer';
import { issueCard } from '../../cards/reported-issues/issue';
import { helpCard } from '../../cards/people/help';
import { teamCard } from '../../cards/people/team';
import { welcomeCard } from '../../cards/people/welcome';
import { digestCard } from '../../cards/reminders/digest';
import { messageCard } from '../../cards/shared/message';
import { factsOf, partsOfType } from './reading';
import { aButton, aFrame, aLink, aRow } from './samples/pieces';
import { aTask, panels } from './samples/task';

/** Typed by somebody who means no harm, or does: nothing of it may be evaluated or laid out. */
const TYPED = '${1 + 1} ${$root} "q" \\* \\n {{DATE(2026-12-01T08:00Z,SHORT)}} [l](http://x.example) *b* _i_ {"a":1}';

const frame = aFrame();
const rows = [aRow({ title: TYPED, detail: TYPED, marks: [TYPED], open: undefined })];
const section = { title: TYPED, hint: TYPED, rows, more: TYPED };
const SECTION = 6;

const CARDS = [
  {
    what: 'the frame',
    card: messageCard(
      { eyebrow: TYPED, title: TYPED, notice: TYPED, message: { tone: 'good', text: TYPED } },
      { text: [] },
    ),
    times: 4,
  },
  { what: 'a message', card: messageCard(frame, { text: [TYPED, TYPED] }), times: 2 },
  {
    what: 'a digest',
    card: digestCard(frame, { introduction: TYPED, groups: [section, section], footer: TYPED, buttons: [] }),
    times: 2 + 2 * SECTION,
  },
  {
    what: 'a welcome',
    card: welcomeCard(frame, { introduction: [TYPED], todo: section, buttons: [] }),
    times: 1 + SECTION,
  },
  {
    what: 'help',
    card: helpCard(frame, {
      introduction: TYPED,
      groups: [{ title: TYPED, commands: [{ command: TYPED, explanation: TYPED }] }],
      buttons: [],
    }),
    times: 4,
  },
  {
    what: 'a team',
    card: teamCard(frame, {
      introduction: TYPED,
      groups: [{ tone: 'away', title: TYPED, hint: TYPED, people: [TYPED, TYPED] }],
      buttons: [],
    }),
    times: 5,
  },
  {
    what: 'an import',
    card: importPreviewCard(frame, {
      introduction: TYPED,
      counts: [{ title: TYPED, value: TYPED }],
      doubts: { title: TYPED, rows: [{ where: TYPED, says: TYPED, reason: TYPED }], more: TYPED },
      sample: section,
      buttons: [],
    }),
    times: 8 + SECTION,
  },
  {
    what: 'a task',
    card: aTask(
      {},
      {
        facts: [{ title: TYPED, value: TYPED }],
        status: { tone: 'open', text: TYPED },
        notes: [TYPED],
        history: { title: TYPED, lines: [TYPED, TYPED] },
      },
    ),
    times: 7,
  },
  {
    what: 'a plan',
    card: planOverviewCard(frame, {
      progress: { done: 1, total: 2, text: TYPED },
      sections: [section],
      notInstalled: TYPED,
      importHint: TYPED,
      buttons: [],
    }),
    times: 4 + SECTION,
  },
  {
    what: 'a timeline',
    card: timelineCard(frame, {
      strip: [{ name: TYPED, state: 'late' }],
      legend: { done: TYPED, late: '', coming: '' },
      months: [section],
      pageLabel: TYPED,
      buttons: [],
    }),
    times: 3 + SECTION,
  },
  {
    what: 'an answer to a report',
    card: answerCard(frame, {
      introduction: [TYPED],
      panels: [{ tone: 'warning', title: TYPED, lines: [TYPED], choices: [aButton({ title: TYPED })], buttons: [] }],
      understood: { title: TYPED, facts: [{ title: TYPED, value: TYPED }], notes: [TYPED] },
      lists: [{ title: TYPED, lines: [TYPED] }],
      buttons: [],
    }),
    // A choice is read as its text and as the name of what tapping it does.
    times: 1 + 4 + 4 + 2,
  },
  {
    what: 'a reported issue',
    card: issueCard(frame, {
      status: { tone: 'open', text: TYPED },
      text: TYPED,
      facts: [{ title: TYPED, value: TYPED }],
      notes: [TYPED],
      first: [],
      history: { title: TYPED, lines: [TYPED] },
      buttons: [],
    }),
    times: 7,
  },
  {
    what: 'an intervention',
    card: interventionCard(frame, {
      ...{ kind: 'meeting', kindName: TYPED, purpose: TYPED, effort: TYPED, notes: [TYPED] },
      folds: [{ toggle: 'x', lines: [TYPED] }],
      materials: { title: TYPED, links: [aLink()] },
      buttons: [],
    }),
    times: 6,
  },
  {
    what: 'an intervention in any conversation',
    card: droppedInterventionCard({
      ...{ kind: 'meeting', kindName: TYPED, title: TYPED, notice: TYPED, purpose: TYPED, firstStep: TYPED },
      ...{ effort: TYPED, notes: [TYPED], links: [] },
    }),
    times: 7,
  },
  {
    what: 'the toolkit',
    card: toolkitListCard(frame, {
      introduction: TYPED,
      words: { label: 'x', maxLength: 100 },
      kind: { label: 'x', choices: [] },
      search: aButton(),
      rows: [{ kind: 'meeting', kindName: TYPED, title: TYPED, purpose: TYPED, detail: TYPED, open: aButton() }],
      more: TYPED,
      buttons: [],
    }),
    times: 6,
  },
  {
    what: 'a running intervention',
    card: runCard(frame, {
      status: { tone: 'running', text: TYPED },
      progress: { done: 1, total: 2, text: TYPED },
      facts: [{ title: TYPED, value: TYPED }],
      next: { title: TYPED, how: TYPED, evidence: { label: 'x', maxLength: 500 }, button: aButton() },
      notes: [TYPED],
      first: [],
      steps: section,
      foldsSteps: false,
      materials: { title: TYPED, links: [aLink()] },
      buttons: [],
    }),
    // The progress is read as a picture and in words.
    times: 1 + 2 + 2 + 2 + 1 + 1 + SECTION,
  },
];

describe('what people typed', () => {
  it.each(CARDS)('is shown in $what as they typed it', ({ card, times }) => {
    const occurrences = factsOf(card).join('\n').split(TYPED).length - 1;

    expect(occurrences).toBe(times);
  });

  it('comes back unchanged in the input where they typed it', () => {
    const complete = {
      evidence: { label: 'Wat is er gedaan?', maxLength: 500, value: TYPED },
      button: panels().complete.button,
    };

    const card = aTask({}, { panels: { complete } });

    expect(partsOfType(card, 'Input.Text')).toMatchObject([{ id: 'evidence', value: TYPED }]);
  });
});
