import { Readable } from 'node:stream';
import type { IncomingFile } from '../../../bot/chat/chat-context';
import type { FileHandler } from '../../../bot/chat/define';
import { incomingFiles } from '../../../bot/chat/incoming-file';
import { createChatTester, fileAttachment } from '../../support/chat/chat-tester';
import { aColleague } from '../../support/chat/colleagues';

const sanne = aColleague({ id: 'sanne' });
const SITE = 'https://example-my.sharepoint.com/file';
const MEGABYTE = 1024 * 1024;

describe('a dropped file', () => {
  it('goes to the first feature that takes it', async () => {
    const chat = await createChatTester({
      people: [sanne],
      features: [
        { files: handler('photos', '.jpg') },
        {},
        { files: handler('plans', '.csv') },
        { files: handler('late', '.csv') },
      ],
    });

    const { texts } = await chat.drop(sanne.person, { name: 'plan.csv', content: 'titel;datum' });

    expect(texts).toEqual(['plans: titel;datum']);
  });

  it.each`
    handlers                                                           | sentence
    ${[]}                                                              | ${'Met dit bestand kan ik niets.'}
    ${[{ ...handler('plans', '.csv'), kind: 'chat.failure.refused' }]} | ${'Met dit bestand kan ik niets. Wat je mij wel kunt sturen: Dat kan nu niet..'}
  `(
    'that nobody takes is answered with what can be sent: $sentence',
    async ({ handlers, sentence }: { handlers: readonly FileHandler[]; sentence: string }) => {
      const chat = await createChatTester({
        people: [sanne],
        features: handlers.map((files) => ({ files })),
      });

      expect((await chat.drop(sanne.person, { name: 'plan.pdf', content: '' })).texts).toEqual([sentence]);
    },
  );

  it('that is too large is refused in words', async () => {
    const chat = await createChatTester({ people: [sanne], features: [{ files: handler('plans', '.csv') }] });

    const { texts } = await chat.drop(sanne.person, { name: 'plan.csv', content: new Uint8Array(2 * MEGABYTE + 1) });

    expect(texts).toEqual(['Dat bestand is te groot voor mij: ik lees er tot 2 MB.']);
  });
});

describe('content', () => {
  it('is what was dropped, up to 2 MB', async () => {
    const file = aFile(SITE, () => new Response(new Uint8Array(2 * MEGABYTE)));

    expect((await file?.content())?.byteLength).toBe(2 * MEGABYTE);
  });

  it('is not read to the end when it is larger, whatever it says of its length', async () => {
    let pulled = 0;
    const endless = new ReadableStream({
      pull: (controller) => controller.enqueue(new Uint8Array(((pulled += 1), MEGABYTE))),
    });
    const file = aFile(SITE, () => new Response(endless, { headers: { 'content-length': '3' } }));

    await expect(file?.content()).rejects.toMatchObject({ code: 'chat.file.too-large', values: { limit: 2 } });
    expect(pulled).toBeLessThan(6);
  });

  it.each`
    address                                       | allowLocalFiles | fetched
    ${'https://a-my.sharepoint.com/x?tempauth=y'} | ${false}        | ${true}
    ${'https://a.sharepoint.us/x'}                | ${false}        | ${true}
    ${'http://a.sharepoint.com/x'}                | ${false}        | ${false}
    ${'https://a.sharepoint.com:8443/x'}          | ${false}        | ${false}
    ${'https://user@a.sharepoint.com/x'}          | ${false}        | ${false}
    ${'https://sharepoint.com.example/x'}         | ${false}        | ${false}
    ${'https://asharepoint.com/x'}                | ${false}        | ${false}
    ${'https://169.254.169.254/metadata'}         | ${false}        | ${false}
    ${'http://127.0.0.1:3000/x'}                  | ${false}        | ${false}
    ${'http://127.0.0.1:3000/x'}                  | ${true}         | ${true}
    ${'http://localhost:3000/x'}                  | ${true}         | ${true}
    ${'http://10.0.0.1/x'}                        | ${true}         | ${false}
    ${'https://evil.example/x'}                   | ${true}         | ${false}
    ${'file:///etc/passwd'}                       | ${true}         | ${false}
  `(
    'of $address is fetched: $fetched (local files: $allowLocalFiles)',
    async ({ address, allowLocalFiles, fetched }: { address: string; allowLocalFiles: boolean; fetched: boolean }) => {
      const asked: string[] = [];
      const file = aFile(address, (url) => (asked.push(url), new Response('x')), allowLocalFiles);

      await file?.content().catch(() => undefined);

      expect(asked).toEqual(fetched ? [address] : []);
    },
  );

  it.each`
    location                   | fetched
    ${'/elsewhere'}            | ${true}
    ${'https://evil.example/'} | ${false}
    ${'http://127.0.0.1/'}     | ${false}
    ${'http://['}              | ${false}
  `(
    'follows a redirection to $location: $fetched',
    async ({ location, fetched }: { location: string; fetched: boolean }) => {
      const file = aFile(SITE, (url) =>
        url === SITE ? new Response(null, { status: 302, headers: { location } }) : new Response('x'),
      );

      const outcome = await file?.content().then(
        () => true,
        () => false,
      );

      expect(outcome).toBe(fetched);
    },
  );

  it.each`
    what                        | respond
    ${'a missing file'}         | ${() => new Response(null, { status: 404 })}
    ${'an unmodified file'}     | ${() => new Response(null, { status: 304 })}
    ${'an endless redirection'} | ${() => new Response(null, { status: 302, headers: { location: SITE } })}
    ${'a lost connection'}      | ${() => Promise.reject(new TypeError('fetch failed'))}
    ${'a broken stream'}        | ${() => new Response(new ReadableStream({ pull: (controller) => controller.error(new Error('reset')) }))}
  `('of $what is an expected failure', async ({ respond }: { respond: () => Response | Promise<Response> }) => {
    await expect(aFile(SITE, respond)?.content()).rejects.toMatchObject({ code: 'chat.file.not-fetched' });
  });

  it('is given up by a signal', async () => {
    let signal: AbortSignal | null | undefined;
    const [file] = incomingFiles([fileAttachment('plan.csv', SITE)], {
      fetch: (_address, init) => {
        signal = init?.signal;
        return Promise.resolve(new Response('x'));
      },
    });

    await file?.content();

    expect(signal).toBeInstanceOf(AbortSignal);
  });
});

describe('a picture', () => {
  const CHANNEL = 'https://smba.example/emea/v3/attachments/0-eu/views/original';

  it.each(['hal.jpg', 'HAL.JPEG', 'hal.png', 'hal.webp', 'hal.heic', 'hal.GIF'])(
    'that is dropped as %s may be 10 MB',
    async (name) => {
      const [file] = incomingFiles([fileAttachment(name, SITE)], answering(new Uint8Array(10 * MEGABYTE)));
      const [larger] = incomingFiles([fileAttachment(name, SITE)], answering(new Uint8Array(10 * MEGABYTE + 1)));

      expect(file?.kind).toBe('picture');
      expect((await file?.content())?.byteLength).toBe(10 * MEGABYTE);
      await expect(larger?.content()).rejects.toMatchObject({ code: 'chat.file.too-large', values: { limit: 10 } });
    },
  );

  it('that stands in the message is read through the channel', async () => {
    const asked: string[] = [];
    const [file] = incomingFiles([inserted(CHANNEL)], {
      fetch: () => Promise.reject(new Error('Not by us')),
      readPicture: async (contentUrl) => (
        asked.push(contentUrl),
        Readable.from([Buffer.from('pic'), Buffer.from('ture')])
      ),
    });

    expect(file).toMatchObject({ name: 'picture', kind: 'picture' });
    expect(Buffer.from((await file?.content()) ?? []).toString()).toBe('picture');
    expect(asked).toEqual([CHANNEL]);
  });

  it.each`
    address                       | allowLocalFiles | fetched
    ${'http://127.0.0.1:9/x.png'} | ${true}         | ${true}
    ${'http://127.0.0.1:9/x.png'} | ${false}        | ${false}
    ${'https://evil.example/x'}   | ${true}         | ${false}
    ${'https://10.0.0.1/x'}       | ${true}         | ${false}
  `(
    'in the message, not of the channel but at $address, is fetched: $fetched',
    async ({ address, allowLocalFiles, fetched }) => {
      const asked: unknown[] = [];
      const [file] = incomingFiles([inserted(String(address))], {
        fetch: async (url) => (asked.push(url), new Response('x')),
        allowLocalFiles: Boolean(allowLocalFiles),
        readPicture: () => Promise.resolve(undefined),
      });

      await file?.content().catch(() => undefined);

      expect(asked).toEqual(fetched ? [address] : []);
    },
  );

  it('that the channel does not give is an expected failure', async () => {
    const readPicture = () => Promise.reject(new Error('404'));
    const [file] = incomingFiles([inserted(CHANNEL)], { fetch, readPicture });

    await expect(file?.content()).rejects.toMatchObject({ code: 'chat.file.not-fetched' });
  });

  it('comes with what was written beside it', async () => {
    const files: FileHandler = {
      name: 'photos',
      async handle(context, { kind, text }) {
        await context.reply({ text: `${kind}: ${text}` });
        return true;
      },
    };
    const chat = await createChatTester({ people: [sanne], features: [{ files }] });

    const { texts } = await chat.drop(
      sanne.person,
      { name: 'hal.jpg', content: '' },
      '<at>Prettig Wonen</at> vuil in de hal',
    );

    expect(texts).toEqual(['picture: vuil in de hal']);
  });
});

it.each([
  ['text', 'text'],
  ['a picture without address', { contentType: 'image/png' }],
  ['a picture in the address itself', { contentType: 'image/png', contentUrl: 'data:image/png;base64,AAAA' }],
  ['the message in HTML', { contentType: 'text/html', content: '<p>hoi</p>' }],
  ['a file without address', { ...fileAttachment('plan.csv', SITE), content: {} }],
  ['a file without name', { ...fileAttachment('plan.csv', SITE), name: undefined }],
])('finds no file in %s', (_what, attachment) => {
  expect(incomingFiles([attachment], { fetch })).toEqual([]);
});

/** A picture that was pasted in a message. */
function inserted(contentUrl: string) {
  return { contentType: 'image/*', contentUrl };
}

function answering(content: Uint8Array<ArrayBuffer>) {
  return { fetch: async () => new Response(content) };
}

function aFile(
  address: string,
  respond: (url: string) => Response | Promise<Response>,
  allowLocalFiles = false,
): IncomingFile | undefined {
  const source = { fetch: async (url: unknown) => respond(String(url)), allowLocalFiles };
  return incomingFiles([fileAttachment('plan.csv', address)], source)[0];
}

/** Takes files with the ending, and answers what is in them. */
function handler(name: string, ending: string): FileHandler {
  return {
    name,
    async handle(context, file) {
      if (!file.name.endsWith(ending)) return false;
      await context.reply({ text: `${name}: ${Buffer.from(await file.content()).toString()}` });
      return true;
    },
  };
}
