-- A database as the program wrote it before documents had a version: invented people and plans.
CREATE TABLE docs (
  pk TEXT NOT NULL, id TEXT NOT NULL, type TEXT NOT NULL, body TEXT NOT NULL,
  due TEXT, ttl INTEGER, expires_at INTEGER, etag TEXT NOT NULL,
  PRIMARY KEY (pk, id)
) WITHOUT ROWID;
CREATE INDEX docs_by_type ON docs (type, pk, id);
CREATE INDEX docs_due ON docs (due) WHERE due IS NOT NULL;
CREATE INDEX docs_expiring ON docs (expires_at) WHERE expires_at IS NOT NULL;
CREATE TABLE openings (number INTEGER PRIMARY KEY AUTOINCREMENT);
INSERT INTO openings VALUES (4);
INSERT INTO docs VALUES
  ('invented-tenant|team|noord|2027', 'plan', 'annual-plan', '{"teamId":"noord","year":2027,"createdAt":"2026-11-30T09:00:00.000Z","createdBy":"lotte"}', NULL, NULL, NULL, '4-1'),
  ('invented-tenant|team|noord|2027', 'a-1', 'plan-item', '{"id":"a-1","kind":"plan-action","teamId":"noord","planYear":2027,"title":"Fietsen uit de hal","ownerId":"anna","dueOn":"2027-03-01","status":"open","history":[],"version":1}', NULL, NULL, NULL, '4-2'),
  ('invented-tenant|user|anna', 'agenda', 'agenda', '{"personId":"anna"}', '2026-12-02T08:00:00.000Z', NULL, NULL, '4-3'),
  ('invented-tenant|user|anna', 'digest:2026-12-01', 'digest', '{"recipientId":"anna","day":"2026-12-01","since":"2026-11-01","lines":[],"again":false,"state":"sent","attempts":1,"composedAt":"2026-12-01T08:00:00.000Z","keepUntil":"2027-12-01T08:00:00.000Z"}', NULL, 31536000, 1827648000000, '4-4');
