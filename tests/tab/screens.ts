import { contentId } from '../../bot/shared/content-id';

/** A screen of the tab as somebody sees it in the demo. */
export interface SampleScreen {
  readonly name: string;
  /** From `/tab` on. */
  readonly address: string;
  readonly as: 'manager' | 'teamlead' | 'staff' | 'admin';
}

const PLAN = '/plans/vechtoever/2026';

/** Reported issues of the demo; who reported them, Mo Yildiz, is in their ids. */
const MO = 'de300000-0000-4000-8000-000000000002';
const ISSUE = `/issues/vechtoever/demo-melding-01-${contentId(MO)}`;
const SENSITIVE_ISSUE = `/issues/vechtoever/demo-melding-10-${contentId(MO)}`;

/** Interventions that the demo carries out: one helped, one waits for the look at its effect, one goes on. */
const [HELPED, TO_CHECK, GOES_ON] = [1, 2, 3].map((number) => `vechtoever.${contentId(`demo-interventie-${number}`)}`);

/** Assessment rounds of the demo: one goes on, one was closed last year. */
const RUNNING_ROUND = 'demo-meetronde-2026';
const CLOSED_ROUND = 'demo-meetronde-2025';

/** Every screen, once as somebody who works with it and once as it is when there is nothing yet. */
export const SCREENS: readonly SampleScreen[] = [
  { name: 'overzicht', address: '/', as: 'manager' },
  { name: 'overzicht-teamleider', address: '/', as: 'teamlead' },
  { name: 'mijn-taken', address: '/tasks', as: 'teamlead' },
  { name: 'taak', address: '/items/vechtoever/2026/action-demo-0', as: 'teamlead' },
  { name: 'jaarplan-kiezen', address: '/plans', as: 'manager' },
  { name: 'tijdpad', address: PLAN, as: 'teamlead' },
  { name: 'doelen', address: `${PLAN}/goals`, as: 'teamlead' },
  { name: 'onderdelen', address: `${PLAN}/sections`, as: 'teamlead' },
  { name: 'onderdeel', address: `${PLAN}/sections/analysis`, as: 'teamlead' },
  { name: 'verslagen', address: `${PLAN}/reports`, as: 'teamlead' },
  { name: 'afstemming', address: `${PLAN}/alignment`, as: 'teamlead' },
  { name: 'afstemming-manager', address: `${PLAN}/alignment`, as: 'manager' },
  { name: 'importeren', address: `${PLAN}/import`, as: 'teamlead' },
  { name: 'plannen-van-aanpak', address: `${PLAN}/places`, as: 'teamlead' },
  { name: 'geen-jaarplan', address: '/plans/vechtoever/2028', as: 'teamlead' },
  { name: 'geen-taken', address: '/tasks', as: 'admin' },
  { name: 'instellingen', address: '/settings', as: 'staff' },
  { name: 'verzonden-berichten', address: '/settings/deliveries', as: 'admin' },
  { name: 'dagen', address: '/settings/days', as: 'admin' },
  { name: 'sjablonen', address: '/settings/templates', as: 'admin' },
  { name: 'prestatieafspraken', address: '/settings/agreements', as: 'manager' },
  { name: 'meldingen', address: '/issues', as: 'staff' },
  { name: 'meldingen-niets-gevonden', address: '/issues?words=bestaat-niet', as: 'manager' },
  { name: 'iets-melden', address: '/issues/new', as: 'staff' },
  { name: 'melding', address: ISSUE, as: 'teamlead' },
  { name: 'melding-gevoelig', address: SENSITIVE_ISSUE, as: 'teamlead' },
  { name: 'melding-meekijken', address: ISSUE, as: 'manager' },
  { name: 'herkenning', address: '/settings/recognition', as: 'admin' },
  { name: 'noodnummers', address: '/settings/help-numbers', as: 'admin' },
  { name: 'noodnummers-lezen', address: '/settings/help-numbers', as: 'staff' },
  { name: 'instrumentarium', address: '/toolkit', as: 'teamlead' },
  { name: 'instrumentarium-zoeken', address: '/toolkit?words=koffie&hours=40', as: 'staff' },
  { name: 'instrumentarium-niets-gevonden', address: '/toolkit?words=bestaat-niet', as: 'manager' },
  { name: 'instrumentarium-uit-gebruik', address: '/toolkit?state=retired', as: 'staff' },
  { name: 'interventie-lezen', address: '/toolkit/container-gardens', as: 'staff' },
  { name: 'interventie-beheren', address: '/toolkit/hall-coffee', as: 'manager' },
  { name: 'interventie-aanpassen', address: '/toolkit/hall-coffee/edit', as: 'manager' },
  { name: 'interventie-toevoegen', address: '/toolkit/new', as: 'teamlead' },
  { name: 'interventies', address: '/interventions?state=all', as: 'teamlead' },
  { name: 'interventies-niets', address: '/interventions?state=stopped', as: 'manager' },
  { name: 'interventie-loopt', address: `/interventions/${GOES_ON}`, as: 'teamlead' },
  { name: 'interventie-effectcheck', address: `/interventions/${TO_CHECK}`, as: 'teamlead' },
  { name: 'interventie-klaar', address: `/interventions/${HELPED}`, as: 'teamlead' },
  { name: 'interventie-meekijken', address: `/interventions/${HELPED}`, as: 'manager' },
  {
    name: 'materiaal-uitnodiging',
    address: `/toolkit/resident-walkabout/materials/invitation?runId=${GOES_ON}`,
    as: 'staff',
  },
  { name: 'materiaal-deurkaart', address: '/toolkit/hall-coffee/materials/door-card?placeId=vechtstraat', as: 'staff' },
  { name: 'huisstijl', address: '/settings/house-style', as: 'manager' },
  { name: 'huisstijl-lezen', address: '/settings/house-style', as: 'staff' },
  { name: 'meetrondes', address: '/assessments', as: 'manager' },
  { name: 'meetrondes-collega', address: '/assessments', as: 'staff' },
  { name: 'meetronde-maken', address: '/assessments/new', as: 'teamlead' },
  { name: 'meetronde-wijzigen', address: `/assessments/${RUNNING_ROUND}/edit`, as: 'manager' },
  { name: 'meetronde-respons', address: `/assessments/${RUNNING_ROUND}`, as: 'teamlead' },
  { name: 'meetronde-mensen', address: `/assessments/${RUNNING_ROUND}/people`, as: 'manager' },
  { name: 'meetronde-collega', address: `/assessments/${RUNNING_ROUND}`, as: 'staff' },
  { name: 'meetronde-uitkomst', address: `/assessments/${CLOSED_ROUND}/summary`, as: 'manager' },
  { name: 'meetronde-plek', address: `/assessments/${CLOSED_ROUND}/places/vechtstraat`, as: 'teamlead' },
  { name: 'netwerkpartners', address: '/settings/partners', as: 'manager' },
  { name: 'netwerkpartners-lezen', address: '/settings/partners', as: 'staff' },
  { name: 'kanaaltabblad', address: '/config', as: 'teamlead' },
  { name: 'bestaat-niet', address: '/bestaat-niet', as: 'staff' },
];
