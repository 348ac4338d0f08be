-- What the program's role needs where it does not own the tables (ADR 23). Run it as their owner, with the name of your role for "newsletter",
-- after the first start and after each upgrade that brings a table. The migrations then run as the owner: quarkus.flyway.username, .password.
grant usage on schema public to newsletter;
grant select, insert, update, delete on all tables in schema public to newsletter;
grant usage on all sequences in schema public to newsletter;
-- Evidence is added, and forgotten by its own rule; it is never changed.
revoke update on audit_entry, consent_record from newsletter;
revoke insert, update, delete on audit_head, consent_head, flyway_schema_history from newsletter;
grant update on audit_head to newsletter;
