-- An applicant is an enterprise registered in mainland China, known by its credit code (R5.1-eligible).
create table organization (
    id                   uuid primary key,
    credit_code          varchar(18)  not null unique check (credit_code ~ '^[0-9A-HJ-NPQRTUWXY]{18}$'),
    name_zh              varchar(200) not null,
    name_en              varchar(200) not null,
    legal_representative varchar(80)  not null,
    region_code          varchar(6)   not null references region,
    address              varchar(300) not null,
    contact_name         varchar(80)  not null,
    contact_phone        varchar(40)  not null,
    contact_email        varchar(200) not null,
    -- whom else the body may talk to, and what for
    further_contacts     jsonb        not null check (jsonb_typeof(further_contacts) = 'array'),
    registered_by        uuid         not null unique,
    registered_at        timestamptz  not null,
    -- once it has a contract, name, address and legal representative change by request only (R5.2.3-change)
    contracted           boolean      not null,
    -- the same name under another code is shown to the reviewer
    name_key             varchar(200) generated always as (lower(translate(name_zh, '（）() 　·.', ''))) stored,
    version              bigint       not null
);

create index organization_by_name_key on organization (name_key);

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
