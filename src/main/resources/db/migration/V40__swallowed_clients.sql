-- A client that the network has swallowed holds its locks until the server asks whether it is there: after two hours by itself, and after half a
-- minute by these. On the role and not on a connection, for the reasons that idle_in_transaction_session_timeout has.
do $$
begin
    execute format('alter role %I in database %I set tcp_keepalives_idle = 15', current_user, current_database());
    execute format('alter role %I in database %I set tcp_keepalives_interval = 5', current_user, current_database());
    execute format('alter role %I in database %I set tcp_keepalives_count = 3', current_user, current_database());
exception
    when insufficient_privilege then
        raise notice 'tcp_keepalives_idle, _interval and _count have to be set by whoever looks after the database';
end $$;
