-- A returned file takes the corrected report as a further round, and keeps those before it (R5.4-review).
alter table decision_file add column rounds jsonb not null default '[]' check (jsonb_typeof(rounds) = 'array');
