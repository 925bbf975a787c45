create sequence contract_number;

-- One contract a case: complete or not sent, signed by both, one content (R5.2.2-contract).
create table contract (
    application_id  uuid primary key references application,
    number          varchar(30)    not null unique,
    state           varchar(20)    not null check (state in ('DRAFTED', 'SENT', 'CLIENT_SIGNED', 'SIGNED', 'LAPSED')),
    person_days     numeric(6, 2)  not null check (person_days > 0),
    person_days_reason text        not null,
    fee_schedule    varchar(40)    not null references fee_schedule,
    initial_fee     numeric(14, 2) not null check (initial_fee >= 0),
    annual_fee      numeric(14, 2) not null check (annual_fee >= 0),
    content_sha256  varchar(64),
    storage_key     varchar(200),
    -- the paper with the client's signature, then with both
    client_paper_key varchar(200),
    signed_key      varchar(200),
    signed_sha256   varchar(64),
    sent_at         timestamptz,
    client_signer   varchar(120),
    client_signed_at timestamptz,
    body_signer     varchar(120),
    body_signed_at  timestamptz,
    client_original_read_at timestamptz,
    body_original_read_at timestamptz,
    version         bigint         not null,
    check (state = 'DRAFTED' or (content_sha256 is not null and storage_key is not null and sent_at is not null)),
    check (state not in ('CLIENT_SIGNED', 'SIGNED')
        or (client_signer is not null and client_signed_at is not null and client_paper_key is not null)),
    check (state <> 'SIGNED' or (body_signer is not null and body_signed_at is not null and signed_key is not null))
);

-- A contract that nobody signs lapses; the rules are silent, the body's own limit.
insert into rule_limit (name, version, effective_from, amount, unit, counting, rolls, rule, source) values
    ('contract-signing', 1, '2021-01-01', 30, 'DAYS', 'CALENDAR', true, 'R5.2.2-contract', '机构规定：合同发出之日起三十日内签署');
