-- What is invoiced for which audit of a case, and whether it is paid (R7-fee); kept by finance.
create table invoice (
    id             uuid primary key,
    application_id uuid           not null references application,
    audit_kind     varchar(20)    not null check (audit_kind in
                       ('INITIAL', 'SURVEILLANCE_1', 'SURVEILLANCE_2', 'RECERTIFICATION')),
    amount         numeric(14, 2) not null check (amount > 0),
    type           varchar(10)    not null check (type in ('ORDINARY', 'SPECIAL')),
    title          varchar(200)   not null,
    tax_number     varchar(18)    not null,
    bank           text           not null,
    email          varchar(254)   not null,
    state          varchar(10)    not null check (state in ('REQUESTED', 'ISSUED', 'PAID', 'CANCELLED')),
    requested_by   varchar(120)   not null,
    requested_at   timestamptz    not null,
    number         varchar(20) unique,
    issued_on      date,
    paid_on        date,
    receipt        text           not null default '',
    cancel_reason  text           not null default '',
    version        bigint         not null,
    check (state in ('REQUESTED', 'CANCELLED') or (number is not null and issued_on is not null)),
    check ((state = 'PAID') = (paid_on is not null)),
    check ((state = 'CANCELLED') = (length(trim(cancel_reason)) > 0)),
    check (type = 'ORDINARY' or length(trim(bank)) > 0)
);

-- An audit is invoiced once; a cancelled invoice makes room for another.
create unique index invoice_once on invoice (application_id, audit_kind) where state <> 'CANCELLED';
create index invoice_by_state on invoice (state, requested_at, id);
