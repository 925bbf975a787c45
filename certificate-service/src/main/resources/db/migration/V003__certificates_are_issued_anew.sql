-- After an accepted change the certificate is issued anew (R5.2.3-review); each paper is kept. A paper is asked for with
-- what it says, and made after that: until then nothing is in the store.
create table certificate_paper (
    id             uuid primary key,
    certificate_id uuid         not null references certificate deferrable initially deferred,
    change_id      uuid,
    wording        jsonb        not null,
    issued_at      timestamptz  not null,
    storage_key    varchar(200) unique,
    sha256         varchar(64)  check (sha256 ~ '^[0-9a-f]{64}$'),
    made_at        timestamptz,
    -- anew once for each change, and once without any
    unique nulls not distinct (certificate_id, change_id),
    unique (certificate_id, id),
    check ((made_at is null) = (storage_key is null)),
    check ((made_at is null) = (sha256 is null))
);

create index certificate_paper_of on certificate_paper (certificate_id, issued_at);

-- The paper in force is one of the certificate's own.
alter table certificate
    add column changed_on date check (changed_on >= issued_on),
    add column paper uuid not null,
    add foreign key (id, paper) references certificate_paper (certificate_id, id);
