-- Whom else the body may talk to, and what for.
alter table organization
    add column further_contacts jsonb not null default '[]' check (jsonb_typeof(further_contacts) = 'array');
