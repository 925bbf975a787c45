-- Who speaks for an organisation; one person speaks for one.
create table organization_member (
    id              uuid primary key,
    organization_id uuid         not null references organization,
    person_id       uuid         not null,
    name            varchar(120) not null,
    position        varchar(10)  not null check (position in ('OWNER', 'MEMBER')),
    joined_at       timestamptz  not null,
    left_at         timestamptz
);

create unique index organization_member_speaks_for_one on organization_member (person_id) where left_at is null;
create index organization_member_by_organization on organization_member (organization_id);

insert into organization_member (id, organization_id, person_id, name, position, joined_at)
select gen_random_uuid(), id, registered_by, contact_name, 'OWNER', registered_at from organization;

create table invitation (
    id              uuid primary key,
    organization_id uuid         not null references organization,
    email           varchar(200) not null,
    -- the code itself is shown once, to whoever invites
    code_sha256     varchar(64)  not null unique,
    invited_by      varchar(120) not null,
    invited_at      timestamptz  not null,
    expires_on      date         not null,
    state           varchar(10)  not null check (state in ('OPEN', 'ACCEPTED', 'REVOKED')),
    accepted_by     uuid,
    check ((state = 'ACCEPTED') = (accepted_by is not null))
);

create unique index invitation_one_open on invitation (organization_id, email) where state = 'OPEN';

insert into rule_limit (name, version, effective_from, amount, unit, counting, rolls, rule, source) values
    ('invitation', 1, '2021-01-01', 14, 'DAYS', 'CALENDAR', false, 'R5.1-eligible', '机构规定：邀请十四日内有效');

-- Once it has a contract, name, address and legal representative change by request only (R5.2.3-change).
alter table organization add column contracted boolean not null default false;
update organization set contracted = true
where id in (select organization_id from application where state = 'CONTRACTED');

-- The same name under another code: shown to the reviewer.
alter table organization add column name_key varchar(200)
    generated always as (lower(translate(name_zh, '（）() 　·.', ''))) stored;
create index organization_by_name_key on organization (name_key);

alter table organization add constraint organization_region_known foreign key (region_code) references region;
