-- Which files in the store belong to something: entered in the transaction that keeps them, struck out in the one that
-- lets them go. A file that is not here, and older than the sweep's age, was left behind by a crash or a rollback.
create table stored_file (
    key varchar(300) primary key
);

-- Files from before this table are left alone.
create table stored_file_since (
    since timestamptz not null default now()
);

insert into stored_file_since default values;
