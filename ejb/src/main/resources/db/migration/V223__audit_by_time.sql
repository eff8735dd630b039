-- S-D-02, S-D-03: who acted in which roles is asked for by time.
create index audit_event_by_time on audit_event (occurred_at);
