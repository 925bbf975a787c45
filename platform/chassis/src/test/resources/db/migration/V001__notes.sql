-- Something to page through in the tests of Search.
create table note (
    id         uuid primary key,
    owner      uuid not null,
    title      varchar(40) not null,
    written_on date not null,
    read_on    date
);
