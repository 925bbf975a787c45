-- A refused or withdrawn case lies sealed in the archive: what its rows said is there, and no longer here
-- (R5.2.1-archive).
alter table application
    add archived boolean not null default false,
    drop constraint application_check1,
    add constraint application_refused_with_reasons
        check (state <> 'REJECTED' or archived or jsonb_array_length(closing_reasons) > 0),
    add constraint application_archived_empty
        check (not archived or (state in ('REJECTED', 'WITHDRAWN') and jsonb_array_length(closing_reasons) = 0));

-- Of a sealed letter only its proof stays: kind, times, message id (by id and resends) and the paper's digest.
alter table letter
    add sealed_sha256 varchar(64),
    alter column sheet drop not null,
    drop constraint letter_check1,
    drop constraint letter_check3,
    add constraint letter_sent_on_paper
        check (state = 'WRITTEN' or num_nonnulls(storage_key, sealed_sha256) = 1),
    add constraint letter_read_by_somebody
        check (sealed_sha256 is not null or (read_at is null) = (read_by is null)),
    add constraint letter_sealed_empty
        check (case when sealed_sha256 is null then sheet is not null
               else num_nonnulls(sheet, storage_key, read_by) = 0
                    and subject || recipient || email || answer = '' end);

-- Every paper that was made of a contract, one that lapsed included, with when: the originals that are sealed.
alter table contract add papers jsonb not null default '[]' check (jsonb_typeof(papers) = 'array');
