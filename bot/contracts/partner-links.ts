import { z } from 'zod';
import { Instant } from './calendar';
import { JudgementOutcome } from './judgements';
import { Language } from './people';

/**
 * A link for one partner in one round. Of the token only the SHA-256 is kept; `address` is answered once, when it is made, with
 * the token in the fragment.
 */
export const PartnerLinkMade = z.object({
  address: z.string(),
  expiresAt: Instant,
  /** A ready mail, to the partner's address when it is known. */
  mail: z.object({ to: z.string(), subject: z.string(), text: z.string() }),
  /** Whether this program can send it itself. */
  canSend: z.boolean(),
});
export type PartnerLinkMade = z.infer<typeof PartnerLinkMade>;

/** The address that was answered when the link was made: only the link as it is now can be mailed. */
export const LinkMail = z.object({ address: z.string().max(500) });
export type LinkMail = z.infer<typeof LinkMail>;

/** `already`: this very link was mailed before. */
export const LinkMailOutcome = z.object({ outcome: z.enum(['applied', 'already']) });
export type LinkMailOutcome = z.infer<typeof LinkMailOutcome>;

/** What the page posts of the fragment, whatever it is. */
export const LinkExchange = z.object({ token: z.string() });
export type LinkExchange = z.infer<typeof LinkExchange>;

/** The session of a page, after its token was exchanged; the cookie says whose it is. */
export const PartnerSession = z.object({
  organization: z.string(),
  contactName: z.string(),
  language: Language,
  roundName: z.string(),
});
export type PartnerSession = z.infer<typeof PartnerSession>;

/** What a button of the card carries, with what was filled in: attacker-controlled text by name. */
const Press = z.record(z.string().max(60), z.union([z.string().max(4_000), z.number(), z.boolean()]));

/** What the partner page shows: an Adaptive Card, whose inputs come back in `PartnerSubmission`. */
export const PartnerScreen = z.object({
  /** Whose screen it is: comes back in `PartnerSubmission`, because one browser may have opened several links. */
  key: z.string(),
  kind: z.enum(['overview', 'judgement', 'done', 'closed']),
  card: z.record(z.string(), z.unknown()),
  title: z.string(),
  language: Language,
  progress: z.object({ answered: z.int(), asked: z.int() }),
  /** The press that shows the same again, in another language say. */
  here: Press,
  /** The press that keeps what was filled in for later; absent where nothing is filled in. */
  keep: Press.optional(),
  /** What came of the submission that it answers. */
  outcome: JudgementOutcome.optional(),
});
export type PartnerScreen = z.infer<typeof PartnerScreen>;

/** What a button of the card asks for. */
export const PartnerSubmission = z.object({ key: z.string().max(200), data: Press });
export type PartnerSubmission = z.infer<typeof PartnerSubmission>;
