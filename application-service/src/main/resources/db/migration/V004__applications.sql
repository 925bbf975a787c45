-- A case begins with an application; its id is the case's (R5.1-form).
create sequence application_number;

create table application (
    id              uuid primary key,
    number          varchar(30)   not null unique,
    organization_id uuid          not null references organization,
    form            jsonb         not null,
    state           varchar(30)   not null check (state in ('DRAFT', 'SUBMITTED', 'UNDER_REVIEW',
                        'INFORMATION_REQUESTED', 'ACCEPTED', 'CONTRACTED', 'REJECTED', 'WITHDRAWN')),
    drafted_by      uuid          not null,
    drafted_at      timestamptz   not null,
    received_on     date,
    fee_schedule    varchar(40),
    closing_reasons jsonb         not null,
    -- a recertification begins from the last cycle's case (R5.2.1-d, R5.7.1)
    previous_case   uuid references application,
    version         bigint        not null,
    -- what was received keeps the fee table it was received under
    check (state in ('DRAFT', 'WITHDRAWN') or (received_on is not null and fee_schedule is not null)),
    check (state <> 'REJECTED' or jsonb_array_length(closing_reasons) > 0)
);

create index application_by_organization on application (organization_id);

create table attachment (
    id             uuid primary key,
    application_id uuid         not null references application,
    kind           varchar(40)  not null,
    storage_key    varchar(200) not null,
    name           varchar(300) not null,
    media_type     varchar(120) not null,
    size           bigint       not null check (size > 0),
    sha256         varchar(64)  not null,
    uploaded_by    uuid         not null,
    uploaded_at    timestamptz  not null
);

create index attachment_by_application on attachment (application_id);
