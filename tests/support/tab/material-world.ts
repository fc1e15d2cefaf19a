import { z } from 'zod';
import {
  HouseStyle,
  HouseStyleResource,
  MaterialDraft,
  MaterialPreview,
  MaterialWish,
  type Mark,
  type PrintedPage,
} from '../../../bot/contracts/materials';
import { MaterialKind } from '../../../bot/contracts/interventions';
import { ToolkitList } from '../../../bot/contracts/toolkit';
import { ANSWERS } from './answers';
import { refuse, type Answer, type Asked, type Refusal } from './fake-server';
import { PICTURE } from './issue-screen';
import { answering, type OpenTab, type TabTester } from './tab-tester';
import { aToolkitIntervention, aToolkitResource, toolkitRow } from './toolkit-samples';

/** What the server has; tests change it as somebody else would. */
export interface MaterialWorld {
  style: HouseStyleResource;
  uses: MaterialDraft['uses'];
  /** What cannot be printed, and why. */
  refusal: (wish: MaterialWish) => Refusal | undefined;
}

export function aMaterialWorld(overrides: Partial<MaterialWorld> = {}): MaterialWorld {
  return {
    style: { name: 'Woonstichting Oeverwaal', color: '#1d6fb8', version: 0, may: { change: true } },
    uses: { when: true, location: true, contact: true },
    refusal: () => undefined,
    ...overrides,
  };
}

/** Opens a screen on what the world has at every moment. */
export function openMaterials(
  tester: TabTester,
  world: MaterialWorld,
  path: string,
  options: { readonly width?: number } = {},
): Promise<OpenTab> {
  return tester.open({ path, answers: answering(ANSWERS, ...materialAnswers(world)), ...options });
}

const ONE = '/api/toolkit/:id/materials/:kind';
const STYLE = '/api/house-style';

/** A server that prints, and keeps a house style. */
function materialAnswers(world: MaterialWorld): readonly Answer[] {
  const toolkit = { interventions: [toolkitRow(aToolkitResource({ intervention: FLYER }))], may: { add: false } };
  return [
    { to: `GET ${ONE}`, contract: MaterialDraft, with: (asked) => drafted(world, asked) },
    { to: `POST ${ONE}/preview`, contract: MaterialPreview, with: ({ body }) => previewed(world, body) },
    { to: `POST ${ONE}/document`, contract: z.never(), with: () => PICTURE },
    { to: `GET ${STYLE}`, contract: HouseStyleResource, with: () => world.style },
    { to: `PUT ${STYLE}`, contract: HouseStyleResource, with: (asked) => styled(world, asked) },
    { to: `GET ${STYLE}/logo`, contract: z.never(), with: () => PICTURE },
    { to: `PUT ${STYLE}/logo`, contract: HouseStyleResource, with: (asked) => branded(world, asked, LOGO) },
    { to: `DELETE ${STYLE}/logo`, contract: HouseStyleResource, with: (asked) => branded(world, asked, undefined) },
    { to: 'GET /api/toolkit', contract: ToolkitList, with: () => toolkit },
  ];
}

const FLYER = aToolkitIntervention({ materials: ['flyer', 'invitation'] });
const LOGO = { width: 400, height: 200 };

const WORDS = {
  nl: {
    ...{ title: 'Koffie in de hal', lead: 'Wij drinken koffie bij {complex}. Komt u ook?' },
    ...{ points: ['Er is koffie en thee', 'Kinderen mogen mee'], closing: 'Tot dan!' },
  },
  en: {
    ...{ title: 'Coffee in the hall', lead: 'We have coffee at {complex}. Will you come?' },
    ...{ points: ['There is coffee and tea', 'Children are welcome'], closing: 'See you then!' },
  },
} as const;

function drafted({ uses }: MaterialWorld, { path, query }: Asked): MaterialDraft {
  const language = query['language'] === 'en' ? 'en' : 'nl';
  const complex = query['runId'] === undefined ? '' : 'Vechtstraat';
  const { title, lead, points, closing } = WORDS[language];
  return {
    interventionId: 'hall-coffee',
    interventionTitle: WORDS[language].title,
    kind: MaterialKind.parse(path.split('/').at(-1)),
    wish: {
      ...{ language, complex, title, closing, points: [...points] },
      lead: complex === '' ? lead : lead.replace('{complex}', complex),
      ...{ contactName: 'Sanne de Vries', contactEmail: 'sanne@oeverwaal.example' },
    },
    uses,
  };
}

/** The title, the complex and the moment, in type, with a logo and one of each other mark. */
function previewed({ refusal, style }: MaterialWorld, body: unknown): unknown {
  const wish = MaterialWish.parse(body);
  const lines = [wish.title ?? WORDS[wish.language].title, wish.complex, wish.date ?? '', wish.from ?? ''];
  const marks: Mark[] = [
    { kind: 'rectangle', x: 0, y: 0, width: 210, height: 60, fill: style.color },
    { kind: 'line', x: 10, y: 100, toX: 200, toY: 100, color: '#8d99a5', width: 0.3, isDashed: true },
    { kind: 'path', x: 150, y: 10, d: 'M0 0 L20 0 L10 20 Z', fill: '#f6bd4f' },
    { kind: 'logo', x: 10, y: 270, width: 40, height: 20 },
    ...lines.map((text, at): Mark => {
      const face = at === 0 ? 'black' : 'regular';
      return { kind: 'text', x: 20, y: 40 + at * 20, text, size: 30, face, color: '#1b2530', align: 'left' };
    }),
  ];
  const page: PrintedPage = { width: 210, height: 297, marks };
  return refusal(wish) ?? { pages: [page] };
}

function styled(world: MaterialWorld, { body, headers }: Asked): unknown {
  return written(world, headers, HouseStyle.parse(body));
}

function branded(world: MaterialWorld, { headers }: Asked, logo: HouseStyleResource['logo']): unknown {
  return written(world, headers, { logo });
}

function written(world: MaterialWorld, headers: Asked['headers'], part: Partial<HouseStyleResource>): unknown {
  if (headers['if-match'] !== `"${world.style.version}"`)
    return refuse(412, 'api.stale', 'Iemand was je voor.', { current: world.style });
  world.style = { ...world.style, ...part, version: world.style.version + 1 };
  return world.style;
}
