create sequence certificate_number;

-- How certificates are numbered: versioned, effective-dated.
create table numbering (
    version        varchar(20) primary key,
    effective_from date        not null unique,
    pattern        varchar(80) not null
);

insert into numbering values ('2021.1', '2021-01-01', 'XJ%1$04dS%2$06d');

-- Only an approved decision issues a certificate (R5.5-grant): one for each.
create table certificate (
    id               uuid primary key,
    case_id          uuid          not null,
    decision_file_id uuid          not null unique references decision_file,
    number           varchar(40)   not null unique,
    organization_id  uuid          not null,
    credit_code      varchar(18)   not null,
    holder_zh        varchar(200)  not null,
    holder_en        varchar(200)  not null,
    address          varchar(300)  not null,
    goods            jsonb         not null,
    standards        jsonb         not null,
    grade            varchar(20)   not null check (grade in ('QUALIFIED', 'THREE_STAR', 'FOUR_STAR', 'FIVE_STAR')),
    state            varchar(20)   not null check (state in ('VALID', 'SUSPENDED', 'REVOKED', 'WITHDRAWN', 'EXPIRED')),
    issued_on        date          not null,
    expires_on       date          not null,
    version          bigint        not null,
    check (expires_on > issued_on)
);

create index certificate_by_organization on certificate (organization_id);
create index certificate_by_case on certificate (case_id);

insert into rule_limit (name, version, effective_from, amount, unit, counting, rolls, rule, source) values
    ('certificate-validity', 1, '2021-01-01', 36, 'MONTHS', 'CALENDAR', false, 'R5.5-3y', '实施规则 5.5：证书有效期为三年');
