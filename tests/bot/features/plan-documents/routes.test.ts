import { strFromU8, unzipSync } from 'fflate';
import { z } from 'zod';
import { ShownPlanImport, UndonePlanImport } from '../../../../bot/contracts/plan-import';
import { PlanResource } from '../../../../bot/contracts/plan-resources';
import { createApiTester, type ApiTester, type Sender } from '../../../support/api/api-tester';
import { workbookOf } from '../../../support/plans/workbook';

const PLAN = '/api/plans/vechtoever/2026';

let tester: ApiTester;
beforeEach(async () => {
  tester = await createApiTester();
});
afterEach(() => tester.close());

const get = (address: string, as: Sender = 'teamlead', language = 'nl') =>
  tester.fetch(address, { headers: { 'x-sender': as, 'accept-language': language } });

async function bytesOf(response: Response): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await response.arrayBuffer());
}

const send = (bytes: Uint8Array<ArrayBuffer>, name: string, language = 'nl') =>
  tester.fetch(`${PLAN}/imports?name=${encodeURIComponent(name)}`, {
    method: 'POST',
    headers: { 'x-sender': 'teamlead', 'content-type': 'application/octet-stream', 'accept-language': language },
    body: bytes,
  });

const correct = (importId: string, row: number, correction: object, seen: number) =>
  tester.fetch(`/api/imports/${importId}/rows/${row}`, {
    method: 'PUT',
    headers: { 'x-sender': 'teamlead', 'content-type': 'application/json', 'if-match': `"${seen}"` },
    body: JSON.stringify(correction),
  });

const act = (importId: string, what: 'saving' | 'undoing', as: Sender = 'teamlead') =>
  tester.fetch(`/api/imports/${importId}/${what}`, { method: 'POST', headers: { 'x-sender': as } });

const shownBy = async (response: Response) => ShownPlanImport.parse(await response.json());
const titlesIn = async () => PlanResource.parse(await (await get(PLAN)).json()).items.map(({ title }) => title);

const FILE = workbookOf([
  ['Actie', 'Datum gereed', 'Plek'],
  ['Soeptafel', '15-12-2026', 'Verweghof'],
  ['Buurtwandeling', 'volgt nog', ''],
]);

describe('a file that comes in through the API', () => {
  it('is shown with what there is to say of it, in the language of the reader', async () => {
    const [dutch, english] = await Promise.all(
      ['nl', 'en'].map(async (language) => shownBy(await send(FILE, 'plan.xlsx', language))),
    );

    const textsOf = (shown: ShownPlanImport | undefined) =>
      shown?.preview.rows.flatMap(({ notices }) => notices.map(({ text }) => text));
    expect(textsOf(dutch)).toEqual([
      'De plek “Verweghof” ken ik niet; die laat ik weg.',
      '“volgt nog” kan ik niet als dag lezen.',
    ]);
    expect(textsOf(english)?.[0]).toMatch(/^I do not know the place “Verweghof”/);
    expect(dutch).toMatchObject({ fileName: 'plan.xlsx', mayUndo: false, version: 1 });
  });

  it('is corrected, saved and taken back', async () => {
    const before = await titlesIn();
    const { importId, version } = await shownBy(await send(FILE, 'plan.xlsx'));

    const corrected = await correct(importId, 3, { dueOn: '2026-12-20' }, version);
    expect(corrected.headers.get('etag')).toBe('"2"');
    const saved = await act(importId, 'saving');
    expect(await saved.json()).toEqual({ created: 2, changed: 0, mayUndo: true });
    expect((await titlesIn()).toSorted()).toEqual([...before, 'Buurtwandeling', 'Soeptafel'].toSorted());

    const undone = UndonePlanImport.parse(await (await act(importId, 'undoing')).json());
    expect(undone).toEqual({ restored: 2, kept: 0, keptItems: [] });
    expect(await titlesIn()).toEqual(before);
  });

  it('corrected in another window first is shown as it is now', async () => {
    const { importId, version } = await shownBy(await send(FILE, 'plan.xlsx'));
    await correct(importId, 3, { dueOn: '2026-12-20' }, version);

    const second = await correct(importId, 3, { dueOn: '2026-12-21' }, version);

    expect(second.status).toBe(412);
    const { current } = z.object({ current: ShownPlanImport }).parse(await second.json());
    expect(current.preview.rows[1]).toMatchObject({ dueOn: '2026-12-20', correction: { dueOn: '2026-12-20' } });
  });

  it.each`
    bytes                           | name               | status | code
    ${new Uint8Array()}             | ${'leeg.xlsx'}     | ${422} | ${'spreadsheet.empty'}
    ${new Uint8Array([0x50, 0x4b])} | ${'half.xlsx'}     | ${422} | ${/^spreadsheet|import-header/}
    ${workbookOf([['a'], ['b']])}   | ${'tabel.xlsx'}    | ${422} | ${'spreadsheet.not-a-table'}
    ${new Uint8Array(2_100_000)}    | ${'groot.xlsx'}    | ${413} | ${'api.body.too-large'}
    ${FILE}                         | ${'x'.repeat(301)} | ${400} | ${'api.request-invalid'}
  `('as $name is answered with $status', async ({ bytes, name, status, code }) => {
    const response = await send(bytes, name);

    expect(response.status).toBe(status);
    expect(z.object({ code: z.string() }).parse(await response.json()).code).toMatch(code);
  });

  it('cannot be taken back before it was saved', async () => {
    const { importId } = await shownBy(await send(FILE, 'plan.xlsx'));

    expect((await act(importId, 'undoing')).status).toBe(409);
  });
});

describe('a plan that goes out through the API', () => {
  it.each`
    language | address          | name                                       | type
    ${'nl'}  | ${'export.xlsx'} | ${'Jaarplan 2026 Team Vechtoever.xlsx'}    | ${/spreadsheetml\.sheet$/}
    ${'en'}  | ${'export.docx'} | ${'Annual plan 2026 Team Vechtoever.docx'} | ${/wordprocessingml\.document$/}
  `('is saved as $name', async ({ language, address, name, type }) => {
    const response = await get(`${PLAN}/${address}`, 'staff', language);

    expect(response.headers.get('content-type')).toMatch(type);
    expect(response.headers.get('content-disposition')).toMatch(/^attachment;/);
    expect(response.headers.get('content-disposition')).toContain(name);
  });

  it('as a workbook changes nothing when it comes back', async () => {
    const bytes = await bytesOf(await get(`${PLAN}/export.xlsx`));

    const { preview } = await shownBy(await send(bytes, 'plan.xlsx'));

    expect(preview.counts).toMatchObject({ new: 0, changed: 0, unplaced: 0, unsure: 0 });
    expect(preview.counts.unchanged).toBe((await titlesIn()).length);
  });

  it('as a document has its twelve sections and its actions', async () => {
    const parts = unzipSync(await bytesOf(await get(`${PLAN}/export.docx`)));
    const document = strFromU8(parts['word/document.xml'] ?? new Uint8Array());

    expect(document.match(/<w:pStyle w:val="Heading1"\/>/g)).toHaveLength(12);
    expect(document).toContain('Uitslag van de schouw terugkoppelen aan de bewoners');
  });

  it.each(['export.xlsx', 'export.docx'])('is for nobody of another team: %s', async (address) => {
    expect((await get(`${PLAN}/${address}`, 'other-lead')).status).toBe(403);
  });
});
