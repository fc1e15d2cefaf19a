/** A card with its picture in each look. */
export interface CardFigures {
  readonly name: string;
  readonly pictures: readonly { readonly about: string; readonly file: string }[];
}

/** A material with its pages, as SVG. */
export interface MaterialFigures {
  readonly name: string;
  readonly pages: readonly string[];
}

/** Beside the page that it is written to: the letters that materials are printed with. */
const FONTS = '../../node_modules/@expo-google-fonts/nunito-sans';
const FACES = [
  { weight: 400, file: '400Regular/NunitoSans_400Regular.ttf' },
  { weight: 700, file: '700Bold/NunitoSans_700Bold.ttf' },
  { weight: 900, file: '900Black/NunitoSans_900Black.ttf' },
];

/** One page with every card in every look, and every material as it is printed. */
export function galleryPage(groups: {
  readonly cards: readonly CardFigures[];
  readonly interventions: readonly CardFigures[];
  readonly materials: readonly MaterialFigures[];
}): string {
  const fonts = FACES.map(
    ({ weight, file }) => `@font-face{font-family:'Nunito Sans';font-weight:${weight};src:url(${FONTS}/${file})}`,
  ).join('');
  const style =
    'body{font-family:sans-serif;margin:2rem}div{display:flex;gap:1rem;overflow-x:auto;align-items:start}' +
    'figure{margin:0;flex:none}img{border:1px solid #ccc;max-width:320px}svg{width:320px;height:auto;border:1px solid #ccc}' +
    fonts;
  const body = [
    '<h1>Kaarten</h1>',
    ...groups.cards.map(cardFigures),
    '<h1>Interventies</h1>',
    ...groups.interventions.map(cardFigures),
    '<h1>Materiaal</h1>',
    ...groups.materials.map(({ name, pages }) =>
      figures(
        name,
        pages.map((svg) => `<figure>${svg}</figure>`),
      ),
    ),
  ].join('');
  return `<!doctype html><html lang="nl"><meta charset="utf-8"><title>Prettig Wonen: kaarten en materiaal</title><style>${style}</style>${body}</html>`;
}

function cardFigures({ name, pictures }: CardFigures): string {
  const drawn = pictures.map(
    ({ about, file }) =>
      `<figure><a href="${file}"><img loading="lazy" src="${file}" alt="${name}, ${about}"></a><figcaption>${about}</figcaption></figure>`,
  );
  return figures(name, drawn);
}

function figures(name: string, drawn: readonly string[]): string {
  return `<h2>${name}</h2><div>${drawn.join('')}</div>`;
}
