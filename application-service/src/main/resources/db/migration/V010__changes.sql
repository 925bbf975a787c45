-- What is certified, as certificate-service tells it: what a change begins from.
create table certification (
    case_id         uuid primary key,
    organization_id uuid        not null,
    certificate_id  uuid        not null unique,
    number          varchar(40) not null unique,
    client          jsonb       not null,
    scope           jsonb       not null,
    over            boolean     not null
);

create index certification_by_organization on certification (organization_id);

create sequence change_number;

-- A certified organisation asks for a change (认证信息变更申请表, R5.2.3).
create table change_request (
    id              uuid primary key,
    number          varchar(30)  not null unique,
    case_id         uuid         not null references certification,
    certificate_id  uuid         not null references certification (certificate_id),
    organization_id uuid         not null references organization,
    wish            jsonb        not null,
    reason          text         not null,
    client          jsonb        not null,
    scope           jsonb        not null,
    legal_representative varchar(120) not null,
    state           varchar(20)  not null check (state in ('DRAFT', 'SUBMITTED', 'ACCEPTED', 'REFUSED', 'WITHDRAWN')),
    drafted_by      varchar(120) not null,
    drafted_at      timestamptz  not null,
    submitted_on    date,
    reviewer        varchar(120) not null default '',
    concluded_on    date,
    remark          text         not null default '',
    reasons         jsonb        not null,
    version         bigint       not null,
    check (state in ('DRAFT', 'WITHDRAWN') or submitted_on is not null),
    check ((state in ('ACCEPTED', 'REFUSED')) = (length(reviewer) > 0 and concluded_on is not null)),
    check ((state = 'REFUSED') = (jsonb_array_length(reasons) > 0))
);

-- One change of a case at a time, so that none begins from what another is about to alter.
create unique index change_at_a_time on change_request (case_id) where state in ('DRAFT', 'SUBMITTED');
create index change_by_state on change_request (state, number);

-- Supplementary material.
create table change_attachment (
    id          uuid primary key,
    change_id   uuid         not null references change_request,
    kind        varchar(40)  not null,
    storage_key varchar(200) not null,
    name        varchar(255) not null,
    media_type  varchar(120) not null,
    size        bigint       not null,
    sha256      varchar(64)  not null,
    uploaded_at timestamptz  not null
);

create index change_attachment_of on change_attachment (change_id);
