-- Why two schemas: "house" holds the rows, "door" holds the only functions through which anyone becomes
-- somebody. gyeot_owner owns both and cannot log in; gyeot_gate may knock (it has no table at all); gyeot_app
-- may read what a committed ticket opened, and cannot make tickets. See docs/decisions on tickets.
create schema house;
create schema door;
comment on schema house is 'Everything that Gyeot knows. Every table stands under FORCE row security.';
comment on schema door is 'The one way in: functions that believe tickets, never names.';

grant usage on schema house to gyeot_app;
grant usage on schema door to gyeot_app, gyeot_gate;
alter default privileges in schema door revoke execute on functions from public;
alter default privileges revoke execute on functions from public;
