-- After an accepted change the certificate is issued anew (R5.2.3-review); each paper is kept.
alter table certificate
    add column changed_on date check (changed_on >= issued_on);

create table certificate_paper (
    id             uuid primary key,
    certificate_id uuid         not null references certificate,
    change_id      uuid,
    storage_key    varchar(200) not null unique,
    sha256         varchar(64)  not null,
    issued_at      timestamptz  not null,
    -- Anew once for each change, and once without any.
    unique nulls not distinct (certificate_id, change_id)
);

create index certificate_paper_of on certificate_paper (certificate_id, issued_at);

insert into certificate_paper (id, certificate_id, storage_key, sha256, issued_at)
select gen_random_uuid(), id, storage_key, sha256, issued_on::timestamp at time zone 'Asia/Shanghai' from certificate;
