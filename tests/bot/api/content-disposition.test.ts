import { attachmentNamed } from '../../../bot/api/content-disposition';

it.each`
  name                              | plain                             | encoded
  ${'Jaarplan 2027.xlsx'}           | ${'Jaarplan 2027.xlsx'}           | ${'Jaarplan%202027.xlsx'}
  ${'Jaarplan Café Zoë.docx'}       | ${'Jaarplan Cafe Zoe.docx'}       | ${'Jaarplan%20Caf%C3%A9%20Zo%C3%AB.docx'}
  ${'住宅.xlsx'}                    | ${'__.xlsx'}                      | ${'%E4%BD%8F%E5%AE%85.xlsx'}
  ${'../../etc/passwd'}             | ${'-..-etc-passwd'}               | ${'-..-etc-passwd'}
  ${'C:\\plan\\nul.xlsx'}           | ${'C-plan-nul.xlsx'}              | ${'C-plan-nul.xlsx'}
  ${'a"; filename="b.exe'}          | ${'a-; filename=-b.exe'}          | ${'a-%3B%20filename%3D-b.exe'}
  ${'plan\r\nset-cookie: x=1.xlsx'} | ${'planset-cookie- x=1.xlsx'}     | ${'planset-cookie-%20x%3D1.xlsx'}
  ${'plan\u202excod.exe'}           | ${'planxcod.exe'}                 | ${'planxcod.exe'}
  ${"Sanne's (concept) plan*.docx"} | ${"Sanne's (concept) plan-.docx"} | ${'Sanne%27s%20%28concept%29%20plan-.docx'}
  ${'100%.xlsx'}                    | ${'100_.xlsx'}                    | ${'100%25.xlsx'}
  ${'...'}                          | ${'download'}                     | ${'download'}
  ${''}                             | ${'download'}                     | ${'download'}
`('saves $name as $plain', ({ name, plain, encoded }) => {
  expect(attachmentNamed(name)).toBe(`attachment; filename="${plain}"; filename*=UTF-8''${encoded}`);
});

it('shortens a long name, with its extension and no half character', () => {
  const [, name = ''] = /filename\*=UTF-8''(.*)$/.exec(attachmentNamed(`${'😀'.repeat(80)}.xlsx`)) ?? [];

  expect(decodeURIComponent(name)).toMatch(/^(😀)+\.xlsx$/u);
  expect(decodeURIComponent(name).length).toBeLessThanOrEqual(120);
});
