-- The auditor asks for one object by its id alone, for what one account did, for one act, for what was refused: with a million rows none of it may walk through the trail.
drop index audit_event_by_object;
create index audit_event_by_object on audit_event (object_id, object_kind, audit_event_id);
create index audit_event_by_account on audit_event (account, audit_event_id);
create index audit_event_by_act on audit_event (act, audit_event_id);
create index audit_event_by_outcome on audit_event (outcome, audit_event_id);
