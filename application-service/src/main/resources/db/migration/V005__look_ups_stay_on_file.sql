-- A look-up made again stands beside the earlier one, which stays on file (R5.2.1-a2).
alter table credit_look_up drop constraint credit_look_up_application_id_look_up_key;

create index credit_look_up_by_application on credit_look_up (application_id);
