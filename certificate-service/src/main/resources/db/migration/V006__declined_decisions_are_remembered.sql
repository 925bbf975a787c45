-- Who decided and who declined to approve stay so, however often the file is decided anew (R5.4-approve).
alter table decision_file add column declined jsonb not null default '[]';
