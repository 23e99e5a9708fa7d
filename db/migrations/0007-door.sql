-- The door's functions. All SECURITY DEFINER, owned by gyeot_owner, with a search_path that cannot be bent.
-- Fail closed: no ticket, no sign-in, no line, no isolation level we know: nothing opens and nothing is raised.

-- ── knocking ────────────────────────────────────────────────────────────────────────────────────────────────
create type door.answer as (outcome text, ticket uuid, staff_id uuid, audit_id uuid, scopes house.scope[], shown uuid[]);

create function door.staff_of(p_sign_in bytea, p_touch boolean) returns house.sign_ins
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare s house.sign_ins;
begin
  select * into s from house.sign_ins where id = p_sign_in and ended_at is null and expires_at > clock_timestamp();
  if not found then return null; end if;
  if s.locked_at is null and s.last_seen_at < clock_timestamp() - interval '15 minutes' then
    update house.sign_ins set locked_at = clock_timestamp() where id = s.id returning * into s;
    insert into house.audit_log (staff_id, sign_in_id, deed, outcome) values (s.staff_id, s.id, 'sign_in.lock', 'opened');
  elsif p_touch and s.locked_at is null and s.last_seen_at < clock_timestamp() - interval '20 seconds' then
    update house.sign_ins set last_seen_at = clock_timestamp() where id = s.id;
  end if;
  return s;
end $$;
comment on function door.staff_of is 'The living sign-in behind a hash, or null. Locks it when it has been idle for 15 minutes; otherwise remembers that it was seen.';

create function door.on_team(p_staff uuid, p_client uuid) returns boolean
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select exists (select 1 from house.assignments a where a.staff_id = p_staff and a.client_id = p_client
                   and a.from_at <= clock_timestamp() and a.until_at > clock_timestamp())
     and not exists (select 1 from house.exclusions x where x.staff_id = p_staff and x.client_id = p_client
                   and x.from_at <= clock_timestamp() and x.until_at > clock_timestamp())
$$;
comment on function door.on_team is 'Is this person on the client''s care team at this moment, and not excluded?';

create function door.excluded(p_staff uuid, p_client uuid) returns boolean
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select exists (select 1 from house.exclusions x where x.staff_id = p_staff and x.client_id = p_client
                   and x.from_at <= clock_timestamp() and x.until_at > clock_timestamp())
$$;
comment on function door.excluded is 'Is this person named as one who must not open this client? Beats every other right, of managers and supervisors too.';

create function door.transfer_client(p_staff uuid, p_transfer uuid) returns uuid
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select r.client_id from house.transfers r
   where r.id = p_transfer and p_staff in (r.to_staff_id, r.from_staff_id) and not door.excluded(p_staff, r.client_id)
     and (door.on_team(p_staff, r.client_id)
          or (p_staff = r.to_staff_id and door.on_team(r.from_staff_id, r.client_id)
              and not exists (select 1 from house.transfer_answers a where a.transfer_id = r.id)))
$$;
comment on function door.transfer_client is 'The client that an offered transfer opens to this person: only while the offer stands unanswered and the sender may still give the case, or for who is on the team anyway.';

create function door.request_client(p_staff uuid, p_request uuid) returns uuid
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select r.client_id from house.countersignature_requests r
   where r.id = p_request and r.supervisor_id = p_staff and not door.excluded(p_staff, r.client_id)
     and exists (select 1 from house.supervisions v where v.supervisor_id = p_staff and v.supervised_id = r.asked_by
                   and v.from_at <= clock_timestamp() and v.until_at > clock_timestamp())
$$;
comment on function door.request_client is 'The client of a request to countersign, for its supervisor while the supervision lasts.';

create function door.caseload_of(p_staff uuid) returns uuid[]
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare v_all uuid[] := array(select a.client_id from house.assignments a
  where a.staff_id = p_staff and a.until_at > clock_timestamp() and a.from_at <= clock_timestamp());
begin
  -- Almost nobody is excluded from anything: one look says so, and saves one for each client.
  if not exists (select 1 from house.exclusions x where x.staff_id = p_staff) then return v_all; end if;
  return array(select c from unnest(v_all) c where not door.excluded(p_staff, c));
end $$;
comment on function door.caseload_of is 'The clients whose care team this person is on at this moment.';

create function door.clients_at(p_site uuid, p_staff uuid) returns uuid[]
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select coalesce(array_agg(c.id), '{}') from house.clients c
   where c.site_id = p_site
     and not exists (select 1 from house.exclusions x where x.staff_id = p_staff and x.client_id = c.id
                   and x.from_at <= clock_timestamp() and x.until_at > clock_timestamp())
$$;
comment on function door.clients_at is 'The clients of a site, less those from whom this person is excluded: a conflict of interest binds a manager too.';

create function door.waits(p_staff uuid) returns boolean
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select exists (select 1 from house.renewals r where r.staff_id = p_staff and r.confirmed_at is null)
$$;
comment on function door.waits is 'Does this account wait for a second person to say whose hands it is in? Until then every deed of it is refused.';

create function door.had_confirmers(p_staff uuid) returns boolean
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select exists (select 1 from house.role_grants g where g.role in ('manager', 'privacy_officer') and g.staff_id <> p_staff
                   and (exists (select 1 from house.passphrases p where p.staff_id = g.staff_id)
                        or exists (select 1 from house.sign_ins s where s.staff_id = g.staff_id)))
$$;
comment on function door.had_confirmers is 'Was there ever anybody else who could confirm? Ever, not now: an administrator who ends every manager''s account has not made the house a new one.';

create function door.confirmers_of(p_staff uuid) returns uuid[]
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  with able as (
    select w.id, w.role, w.site_id from house.staff w
     where w.role in ('manager', 'privacy_officer') and w.left_at is null and w.id <> p_staff and not door.waits(w.id)
       and (exists (select 1 from house.passphrases p where p.staff_id = w.id) or exists (select 1 from house.sign_ins s where s.staff_id = w.id))
       and not exists (select 1 from house.renewals r where r.staff_id = p_staff and r.confirmed_at is null and r.made_by = w.id)),
  near as (
    select a.id from able a where a.role = 'privacy_officer' or a.site_id = (select w.site_id from house.staff w where w.id = p_staff))
  select coalesce((select array_agg(n.id) from near n), (select array_agg(a.id) from able a), '{}')
$$;
comment on function door.confirmers_of is 'Who may confirm this account: privacy officers and the managers of its site; where there is neither, the managers of other sites. Never oneself, never who made it, never who waits.';

create function door.ask_second_person(p_staff uuid, p_cause house.renewal_cause, p_by uuid) returns text
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare v_waits boolean := door.had_confirmers(p_staff);
begin
  -- An administrator who makes another has no power more by it; with an old passphrase taken away it is somebody's name.
  if p_cause <> 'passphrase' and exists (select 1 from house.staff where id = p_staff and role = 'administrator') then return null; end if;
  insert into house.renewals (staff_id, cause, made_by, confirmed_at)
    values (p_staff, p_cause, p_by, case when not v_waits then clock_timestamp() end);
  return case when v_waits then 'waits_for_second' else 'nobody_to_ask' end;
end $$;
comment on function door.ask_second_person is 'Writes down that an account came into somebody''s hands through an administrator. Returns what the line in the log says of it.';

create function door.enter(p_sign_in bytea, p_deed house.deed, p_client uuid default null, p_item uuid default null,
                           p_reason_code text default null, p_reason_sealed bytea default null, p_term_hmac bytea default null,
                           p_origin inet default null) returns door.answer
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  s house.sign_ins; w house.staff; d house.deeds; p house.role_powers; t house.tickets; a door.answer;
  v_ok boolean; v_waits boolean; v_shown uuid[]; v_client uuid := p_client; v_line uuid;
begin
  s := door.staff_of(p_sign_in, true);
  if s.id is null then a.outcome := 'signed_out'; return a; end if;
  a.staff_id := s.staff_id;
  if s.locked_at is not null then a.outcome := 'locked'; return a; end if;
  select * into strict w from house.staff where id = s.staff_id;
  select * into strict d from house.deeds where deed = p_deed;
  select * into p from house.role_powers where role = w.role and deed = p_deed;
  v_ok := found and w.left_at is null;
  v_waits := exists (select 1 from house.renewals r where r.staff_id = s.staff_id and r.confirmed_at is null);
  v_ok := v_ok and not v_waits;

  if v_ok then
    case d.subject
      when 'nothing' then null;
      when 'client' then v_ok := case when p_client is null then p_deed = 'draft.write' else door.on_team(s.staff_id, p_client) end;
      when 'caseload' then v_shown := door.caseload_of(s.staff_id);
      when 'new_client' then v_ok := p_client is not null and not exists (select 1 from house.clients where id = p_client);
      when 'site' then v_shown := door.clients_at(w.site_id, s.staff_id);
      when 'site_client' then v_ok := exists (select 1 from house.clients c where c.id = p_client and c.site_id = w.site_id)
          and not door.excluded(s.staff_id, p_client);
      when 'transfer' then v_client := door.transfer_client(s.staff_id, p_item); v_ok := v_client is not null;
      when 'countersignature' then v_client := door.request_client(s.staff_id, p_item); v_ok := v_client is not null;
      when 'renewal' then v_ok := exists (select 1 from house.renewals r where r.id = p_item and s.staff_id = any (door.confirmers_of(r.staff_id)));
      when 'import' then
        v_ok := exists (select 1 from house.imports i where i.id = p_item and i.made_by = s.staff_id);
        if v_ok and p_deed in ('import.apply', 'import.undo') then
          v_shown := case when p_deed = 'import.undo' then door.untouched_since(p_item) || door.record_untouched_since(p_item)
                     else array(select distinct r.client_id from house.import_rows r join house.clients c on c.id = r.client_id
                                 where r.import_id = p_item and r.application_id is null and c.site_id = w.site_id
                                   and c.import_id is distinct from p_item and not door.excluded(s.staff_id, c.id)) end;
        end if;
    end case;
  end if;
  v_ok := v_ok and (not d.needs_reason or coalesce(p_reason_code ~ '^[a-z_]{1,40}$', false));

  if v_ok and d.reuse_for > interval '0' then
    select * into t from house.tickets k where k.sign_in_id = s.id and k.deed = p_deed and k.client_id is not distinct from v_client
       and k.item_id is not distinct from p_item and k.good_until > clock_timestamp() + interval '20 seconds' limit 1;
    if found then
      a.outcome := 'opened'; a.ticket := t.ticket; a.audit_id := t.audit_id; a.scopes := t.scopes; return a;
    end if;
  end if;

  insert into house.audit_log (staff_id, sign_in_id, deed, outcome, client_id, item_id, shown, reason_code, reason_sealed, term_hmac, origin)
    values (s.staff_id, s.id, p_deed, case when v_ok then 'opened' else 'refused' end::house.outcome, v_client, p_item,
            case when v_ok then v_shown end, coalesce(case when v_waits then 'waits_for_second' end, substring(p_reason_code from '^[a-z_]{1,40}$')), p_reason_sealed, p_term_hmac, p_origin)
    returning id into v_line;
  if not v_ok then a.outcome := 'refused'; return a; end if;

  insert into house.tickets (audit_id, sign_in_id, staff_id, site_id, role, deed, subject, scopes, writes, client_id, item_id, shown, good_until)
    values (v_line, s.id, s.staff_id, w.site_id, w.role, p_deed, d.subject, p.scopes, d.writes, v_client, p_item, v_shown,
            clock_timestamp() + greatest(d.good_for, d.reuse_for))
    returning * into t;
  if random() < 0.01 then delete from house.tickets where good_until < clock_timestamp() - interval '1 minute'; end if;
  a.outcome := 'opened'; a.ticket := t.ticket; a.audit_id := v_line; a.scopes := p.scopes; a.shown := v_shown;
  return a;
end $$;
comment on function door.enter is 'Knock: writes the line and returns a ticket, or writes the refusal and returns none. Never raises for a refusal, since that would roll the line back.';

create function door.untouched_since(p_import uuid) returns uuid[]
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select coalesce(array_agg(c.id), '{}') from house.clients c
   where c.import_id = p_import
     and not exists (select 1 from house.audit_changes h left join house.audit_log l on l.id = h.audit_id
                      where h.client_id = c.id and h.audit_id is distinct from c.made_under and h.table_name <> 'import_rows'
                        and (l.deed is null or l.deed not in ('import.apply', 'import.undo')
                             or (h.act <> 'delete' and not exists (select 1 from house.audit_changes d
                                   where d.row_id = h.row_id and d.table_name = h.table_name and d.act = 'delete'))))
$$;
comment on function door.untouched_since is 'The clients an import made and nobody has changed since; the log of changes is what knows. What another import added counts while it stands.';

create function door.record_untouched_since(p_import uuid) returns uuid[]
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select coalesce(array_agg(distinct r.client_id), '{}') from house.import_rows r join house.clients c on c.id = r.client_id
   where r.import_id = p_import and r.application_id is not null and c.import_id is distinct from p_import
     and not exists (select 1 from house.audit_changes h left join house.audit_log l on l.id = h.audit_id
                      where h.client_id = c.id and h.at >= (select min(applied_at) from house.import_applications where import_id = p_import)
                        and h.table_name in ('sessions', 'notes', 'note_versions', 'signatures', 'addenda', 'note_voids',
                                             'countersignature_requests', 'countersignatures')
                        and (l.deed is null or l.deed not in ('import.apply', 'import.undo')))
$$;
comment on function door.record_untouched_since is 'The clients to whose record an import added sessions, and in whose record nobody has written since.';

create function door.record_hits(p_ticket uuid, p_hits uuid[]) returns void
language sql volatile security definer set search_path = pg_catalog, pg_temp as $$
  update house.audit_log l set hits = p_hits from house.tickets t
   where t.ticket = p_ticket and l.id = t.audit_id and l.hits is null
$$;
comment on function door.record_hits is 'Completes the line of a search with what it found, once, before anyone sees it.';

-- ── what a ticket opens ─────────────────────────────────────────────────────────────────────────────────────
create function door.this_ticket() returns house.tickets
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare t house.tickets; v text := current_setting('app.ticket', true);
begin
  if v is null or v !~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' or current_setting('transaction_isolation') <> 'read committed' then return null; end if;
  select k.* into t from house.tickets k join house.sign_ins s on s.id = k.sign_in_id
   where k.ticket = v::uuid
     and k.xid is distinct from pg_current_xact_id_if_assigned()
     and k.good_until > clock_timestamp()
     and s.ended_at is null and s.locked_at is null and s.expires_at > clock_timestamp();
  return t;
end $$;
comment on function door.this_ticket is 'The ticket this transaction holds, if it was committed by another, is young, and its sign-in lives and is not locked.';

create function door.clients_of(t house.tickets, p_scopes house.scope[]) returns uuid[]
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
  if t.ticket is null or not (p_scopes && t.scopes) then return '{}'; end if;
  return case t.subject
    when 'client' then case when door.on_team(t.staff_id, t.client_id) then array[t.client_id] else '{}'::uuid[] end
    when 'caseload' then door.caseload_of(t.staff_id)
    when 'new_client' then array(select id from house.clients where id = t.client_id and made_under = t.audit_id)
    when 'site' then door.clients_at(t.site_id, t.staff_id)
    when 'site_client' then case when t.client_id = any (door.clients_at(t.site_id, t.staff_id)) then array[t.client_id] else '{}'::uuid[] end
    when 'transfer' then array_remove(array[door.transfer_client(t.staff_id, t.item_id)], null)
    when 'countersignature' then array_remove(array[door.request_client(t.staff_id, t.item_id)], null)
    when 'import' then array(select id from house.clients where made_under = t.audit_id)
      -- a case that was there before the import is open to it for adding sessions, never as if it were new
      || case when p_scopes && '{import,undo,workload}'::house.scope[] then coalesce(t.shown, '{}') else '{}'::uuid[] end
    else '{}'::uuid[]
  end;
end $$;
comment on function door.clients_of is 'The clients that a ticket opens for any of these scopes at this moment. Not granted to anybody: the three below are.';

create function door.opened(p_scopes house.scope[]) returns uuid[]
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin return door.clients_of(door.this_ticket(), p_scopes); end $$;
comment on function door.opened is 'The clients that this ticket opens for any of these scopes. Every policy on case data asks this, once per query.';

create function door.writable(p_scopes house.scope[]) returns uuid[]
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare t house.tickets := door.this_ticket();
begin return case when t.writes then door.clients_of(t, p_scopes) else '{}'::uuid[] end; end $$;
comment on function door.writable is 'The same, for a deed that writes; a deed that only looks changes nothing.';

create function door.undoable() returns uuid[]
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare t house.tickets := door.this_ticket();
begin
  if t.ticket is null or t.deed <> 'import.undo' then return '{}'; end if;
  return array(select id from house.clients where import_id = t.item_id and id = any (t.shown));
end $$;
comment on function door.undoable is 'The clients that this undo may take away: made by the import, and untouched when its line was written.';

create function door.open_classes() returns house.key_class[]
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare t house.tickets := door.this_ticket();
begin
  if t.ticket is null then return '{}'; end if;
  return array(select c.class from (values
      ('header'::house.key_class, '{header,reveal}'::house.scope[]),
      ('identity', '{identity,north}'),
      ('summary', '{summary,transfer,countersign,import}'),
      ('narrative', '{narrative,countersign,import}'),
      ('process', '{process,drafts}')) c (class, scopes)
    where c.scopes && t.scopes);
end $$;
comment on function door.open_classes is 'The classes of content whose keys this ticket hands out. Of a client that it makes it hands out all: see the policy.';

create function door.note_classes() returns house.note_class[]
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare t house.tickets := door.this_ticket();
begin
  if t.ticket is null then return '{}'; end if;
  return array(select c.class from (values
      ('session_note'::house.note_class, '{narrative,import}'::house.scope[]),
      ('summary', '{summary,import}'),
      ('process_note', '{process}')) c (class, scopes)
    where c.scopes && t.scopes);
end $$;
comment on function door.note_classes is 'The classes of notes this ticket may read and write.';

create function door.may(p_scope house.scope) returns boolean
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare t house.tickets := door.this_ticket();
begin return t.ticket is not null and p_scope = any (t.scopes); end $$;
comment on function door.may is 'Does this ticket hold a scope that is not about particular clients (accounts, the log, own drafts)?';

create function door.may_write(p_scope house.scope) returns boolean
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare t house.tickets := door.this_ticket();
begin return t.ticket is not null and t.writes and p_scope = any (t.scopes); end $$;
comment on function door.may_write is 'The same, for a deed that writes.';

create function door.me() returns uuid
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare t house.tickets := door.this_ticket();
begin return t.staff_id; end $$;
comment on function door.me is 'Who holds this transaction''s ticket, or null.';

create function door.my_site() returns uuid
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare t house.tickets := door.this_ticket();
begin return t.site_id; end $$;
comment on function door.my_site is 'The site of whoever holds this transaction''s ticket, or null.';

create function door.my_line() returns uuid
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare t house.tickets := door.this_ticket();
begin return t.audit_id; end $$;
comment on function door.my_line is 'The audit line of this transaction''s ticket, or null.';

create function door.my_item() returns uuid
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare t house.tickets := door.this_ticket();
begin return t.item_id; end $$;
comment on function door.my_item is 'The thing (import, request, transfer) that this transaction''s ticket is for, or null.';

create function door.my_requests() returns uuid[]
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare t house.tickets := door.this_ticket();
begin
  if t.ticket is null or not ('countersign' = any (t.scopes)) then return '{}'; end if;
  return array(select note_id from house.countersignature_requests where id = t.item_id and door.request_client(t.staff_id, id) is not null);
end $$;
comment on function door.my_requests is 'The one note that this ticket opens to a supervisor.';

create function door.confirmable() returns uuid[]
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare t house.tickets := door.this_ticket();
begin
  if t.ticket is null or not ('renewals' = any (t.scopes)) then return '{}'; end if;
  return array(select o.staff_id from (select distinct r.staff_id from house.renewals r where r.confirmed_at is null
                 and (t.subject <> 'renewal' or r.staff_id = (select i.staff_id from house.renewals i where i.id = t.item_id))) o
                where t.staff_id = any (door.confirmers_of(o.staff_id)));
end $$;
comment on function door.confirmable is 'The accounts that wait and that the holder of this ticket may confirm; of a deed that confirms, the one it is about.';

create function door.questions_today() returns int
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare t house.tickets := door.this_ticket();
begin
  return (select count(*) from house.coordinator_questions where asked_by = t.staff_id
            and asked_at > date_trunc('day', clock_timestamp() at time zone 'Asia/Seoul') at time zone 'Asia/Seoul');
end $$;
comment on function door.questions_today is 'How many questions to the coordinator this person has asked since midnight in Seoul; ten are allowed.';

create function door.match_registers(p_hmacs bytea[]) returns table (register_hmac bytea, client_id uuid)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare t house.tickets := door.this_ticket();
begin
  if t.ticket is null or not ('import' = any (t.scopes)) then return; end if;
  return query select k.register_hmac, k.client_id from house.register_keys k join house.clients c on c.id = k.client_id
    where k.register_hmac = any (p_hmacs) and c.site_id = t.site_id;
end $$;
comment on function door.match_registers is 'Which clients of the importer''s site had these register numbers; ids only.';

create function door.import_clients() returns table (client_id uuid, code text, made boolean, untouched boolean)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare t house.tickets := door.this_ticket(); v_free uuid[];
begin
  if t.ticket is null or t.subject <> 'import' then return; end if;
  v_free := door.untouched_since(t.item_id) || door.record_untouched_since(t.item_id);
  return query select c.id, c.code, c.import_id is not distinct from t.item_id, c.id = any (v_free) from house.clients c
    where c.site_id = t.site_id
      and (c.import_id = t.item_id
           or c.id in (select r.client_id from house.import_rows r where r.import_id = t.item_id and r.application_id is not null));
end $$;
comment on function door.import_clients is 'What an undo would meet: the clients that the import made or added to, by code, and whether nobody has worked on them since.';

-- ── what the door writes by itself ──────────────────────────────────────────────────────────────────────────
create function door.record_change() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare v_old jsonb; v_new jsonb; v_row jsonb; v_line uuid; v_columns text[]; v text := nullif(current_setting('app.ticket', true), '');
begin
  if tg_op <> 'INSERT' then v_old := to_jsonb(old); end if;
  if tg_op <> 'DELETE' then v_new := to_jsonb(new); end if;
  v_row := coalesce(v_new, v_old);
  if v is not null then select audit_id into v_line from house.tickets where ticket = v::uuid; end if;
  v_columns := array(select k from jsonb_object_keys(v_row) k where tg_op <> 'UPDATE' or v_old -> k is distinct from v_new -> k);
  insert into house.audit_changes (audit_id, table_name, act, row_id, client_id, columns)
    values (v_line, tg_table_name, lower(tg_op), case when tg_table_name = 'sign_ins' then v_row ->> 'staff_id'
              else coalesce(v_row ->> 'id', v_row ->> 'note_id', v_row ->> 'request_id', v_row ->> 'transfer_id', v_row ->> 'closure_id',
                            v_row ->> 'client_id', v_row ->> 'staff_id', v_row ->> 'import_id', v_row ->> 'key_id') end,
            case when tg_table_name = 'clients' then (v_row ->> 'id')::uuid else (v_row ->> 'client_id')::uuid end, v_columns);
  return null;
end $$;
comment on function door.record_change is 'Writes down which columns of which row a deed changed, in the transaction of the change: both or neither.';

create function door.assign_opener() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare t house.tickets := door.this_ticket();
begin
  if t.ticket is not null and t.deed = 'client.open' then
    if new.id <> t.client_id then raise exception 'this deed opens one client, and its line names another' using errcode = '42501'; end if;
    insert into house.assignments (client_id, staff_id, role, reason, assigned_by) values (new.id, t.staff_id, 'primary', 'intake', t.staff_id);
  end if;
  return null;
end $$;
comment on function door.assign_opener is 'Whoever opens a case is its first care team.';

create function door.carry_out_transfer() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare r house.transfers; v_role house.team_role;
begin
  if new.answer <> 'accepted' then return null; end if;
  select * into strict r from house.transfers where id = new.transfer_id;
  update house.assignments set until_at = clock_timestamp() where client_id = r.client_id and staff_id = r.from_staff_id and until_at > clock_timestamp()
    returning role into v_role;
  if not found or not exists (select 1 from house.staff w where w.id = r.to_staff_id and w.left_at is null) then
    raise exception 'this offer is over' using errcode = '23514';
  end if;
  update house.assignments set until_at = clock_timestamp() where client_id = r.client_id and staff_id = r.to_staff_id and until_at > clock_timestamp();
  insert into house.assignments (client_id, staff_id, role, reason, assigned_by)
    values (r.client_id, r.to_staff_id, coalesce(v_role, 'primary'), 'transfer', new.answered_by);
  return null;
end $$;
comment on function door.carry_out_transfer is 'An accepted transfer ends the sender''s assignment and begins the receiver''s, in the transaction of the answer. Only who is on the team has a case to give.';

create function door.withdraw_offers() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if tg_table_name = 'assignments' and new.until_at > clock_timestamp() then return null; end if;
  insert into house.transfer_answers (transfer_id, client_id, answer, answered_by)
    select r.id, r.client_id, 'withdrawn', coalesce(door.me(), r.from_staff_id) from house.transfers r
     where r.client_id = new.client_id
       and (r.from_staff_id = new.staff_id or (tg_table_name = 'exclusions' and r.to_staff_id = new.staff_id))
       and not exists (select 1 from house.transfer_answers n where n.transfer_id = r.id)
    on conflict do nothing;
  return null;
end $$;
comment on function door.withdraw_offers is 'Whoever is off a care team, or excluded, has no open offer of that case any more, neither made nor received.';

create function door.keep_glance() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare v_client uuid := coalesce(to_jsonb(new) ->> 'client_id', to_jsonb(old) ->> 'client_id');
begin
  case tg_table_name
    when 'sessions' then
      update house.clients c set last_session_at = (select max(s.starts_at) from house.sessions s where s.client_id = c.id and s.attendance is not null) where c.id = v_client;
    when 'risk_levels' then
      update house.clients c set risk_id = (select l.id from house.risk_levels l where l.client_id = c.id order by l.set_at desc limit 1) where c.id = v_client;
    else
      update house.clients c set closed_on = (select max(o.closed_on) from house.closures o where o.client_id = c.id
        and not exists (select 1 from house.reopenings r where r.closure_id = o.id)) where c.id = v_client;
  end case;
  return null;
end $$;
comment on function door.keep_glance is 'Keeps on the client''s row what a list shows of its sessions, closures and risk levels.';

create function door.keep_note_version() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if exists (select 1 from house.signatures where note_id = old.id) and new is distinct from old then
    raise exception 'this note is signed' using errcode = '23514';
  end if;
  if new.body_sealed is distinct from old.body_sealed then
    insert into house.note_versions (note_id, client_id, version, author_id, body_sealed, saved_at)
      values (old.id, old.client_id, old.version, old.author_id, old.body_sealed, old.saved_at);
  end if;
  return new;
end $$;
comment on function door.keep_note_version is 'Keeps the text that is about to be replaced, and refuses to replace a signed one.';

create function door.came_with_import(p_note uuid) returns boolean
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare t house.tickets := door.this_ticket();
begin
  return t.ticket is not null and exists (
    select 1 from house.audit_changes h where h.row_id = p_note::text and h.table_name = 'notes' and h.act = 'insert'
       and (h.audit_id = t.audit_id and t.deed = 'import.apply'
            or h.audit_id in (select a.made_under from house.import_applications a where a.import_id = t.item_id and t.deed = 'import.undo')));
end $$;
comment on function door.came_with_import is 'Did this note come with the import that is being carried out or undone? The log of changes knows, so no note has to be read for it, which for thousands of notes took minutes.';

create function door.hold_signed_note() returns trigger
language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  if new.version = 1 and door.came_with_import(new.note_id) then return new; end if; -- made in this transaction: nobody else has a hand on it
  perform 1 from house.notes where id = new.note_id for update;
  if not exists (select 1 from house.notes n where n.id = new.note_id and n.client_id = new.client_id and n.version = new.version
                   and (n.author_id = new.signed_by or (door.may('import') and n.import_id = door.my_item()))) then
    raise exception 'this note was saved again, is not yours to sign, or is not there' using errcode = '42501';
  end if;
  return new;
end $$;
comment on function door.hold_signed_note is 'Only the author signs (or the import that brought the note), and what is signed is what stands there: waits for a save under way. Runs as whoever signs, and sees what they see.';

create function door.log_stands() returns trigger
language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  if tg_op = 'UPDATE' and tg_table_name = 'audit_log' and (to_jsonb(new) - 'hits') = (to_jsonb(old) - 'hits') and to_jsonb(old) ->> 'hits' is null then
    return new;
  end if;
  raise exception 'the log is not changed' using errcode = '42501';
end $$;
comment on function door.log_stands is 'Lines are added, never changed or taken away.';

-- ── coming in ───────────────────────────────────────────────────────────────────────────────────────────────
create function door.find_passphrase(p_name text) returns table (staff_id uuid, hash text, refused_until timestamptz)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select s.id, p.hash, p.refused_until from house.staff s join house.passphrases p on p.staff_id = s.id
   where s.sign_in_name = p_name and s.left_at is null
$$;
create function door.find_own_passphrase(p_sign_in bytea) returns table (staff_id uuid, hash text, refused_until timestamptz)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select p.staff_id, p.hash, p.refused_until from house.sign_ins s join house.passphrases p on p.staff_id = s.staff_id
   where s.id = p_sign_in and s.ended_at is null and s.expires_at > clock_timestamp()
$$;
create function door.record_failure(p_staff uuid, p_name_hmac bytea, p_origin inet) returns void
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  if p_staff is not null then
    update house.passphrases set failures = failures + 1,
        refused_until = case when failures + 1 >= 5 then clock_timestamp() + interval '15 minutes' else refused_until end
      where staff_id = p_staff;
  end if;
  insert into house.audit_log (staff_id, deed, outcome, term_hmac, origin) values (p_staff, 'sign_in.fail', 'refused', p_name_hmac, p_origin);
end $$;
create function door.make_sign_in(p_id bytea, p_staff uuid, p_expires timestamptz, p_origin inet) returns boolean
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  if not exists (select 1 from house.staff where id = p_staff and left_at is null) then return false; end if;
  update house.passphrases set failures = 0, refused_until = null where staff_id = p_staff;
  insert into house.sign_ins (id, staff_id, expires_at) values (p_id, p_staff, least(p_expires, clock_timestamp() + interval '10 hours'));
  insert into house.audit_log (staff_id, sign_in_id, deed, outcome, origin) values (p_staff, p_id, 'sign_in.make', 'opened', p_origin);
  return true;
end $$;
create function door.find_sign_in(p_id bytea) returns table (staff_id uuid, expires_at timestamptz, locked boolean,
  display_name text, sign_in_name text, role house.role, language house.language, site_id uuid, site_name text, trainee boolean, waits boolean)
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare s house.sign_ins := door.staff_of(p_id, false);
begin
  if s.id is null then return; end if;
  return query select w.id, s.expires_at, s.locked_at is not null, w.display_name, w.sign_in_name, w.role, w.language, w.site_id, i.name, w.trainee, door.waits(w.id)
    from house.staff w join house.sites i on i.id = w.site_id where w.id = s.staff_id and w.left_at is null;
end $$;
create function door.find_confirmers(p_id bytea) returns table (display_name text, role house.role)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select w.display_name, w.role from house.sign_ins s join house.staff w on w.id = any (door.confirmers_of(s.staff_id))
   where s.id = p_id and s.ended_at is null and s.locked_at is null and s.expires_at > clock_timestamp() and door.waits(s.staff_id)
   order by w.role, w.display_name
$$;
comment on function door.find_confirmers is 'Whom somebody whose account waits can ask. Names of colleagues, and only while it waits.';
create function door.end_sign_in(p_id bytea) returns void
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare v_staff uuid;
begin
  update house.sign_ins set ended_at = clock_timestamp() where id = p_id and ended_at is null returning staff_id into v_staff;
  if found then insert into house.audit_log (staff_id, sign_in_id, deed, outcome) values (v_staff, p_id, 'sign_in.end', 'opened'); end if;
end $$;
create function door.end_sign_ins_of(p_staff uuid) returns void
language sql volatile security definer set search_path = pg_catalog, pg_temp as $$
  update house.sign_ins set ended_at = clock_timestamp() where staff_id = p_staff and ended_at is null
$$;
create function door.lock_sign_in(p_id bytea) returns void
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare v_staff uuid;
begin
  update house.sign_ins set locked_at = clock_timestamp() where id = p_id and ended_at is null and locked_at is null returning staff_id into v_staff;
  if found then insert into house.audit_log (staff_id, sign_in_id, deed, outcome) values (v_staff, p_id, 'sign_in.lock', 'opened'); end if;
end $$;
create function door.unlock_sign_in(p_id bytea) returns void
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare v_staff uuid;
begin
  update house.sign_ins set locked_at = null, last_seen_at = clock_timestamp()
    where id = p_id and ended_at is null and expires_at > clock_timestamp() and locked_at is not null returning staff_id into v_staff;
  if found then
    update house.passphrases set failures = 0, refused_until = null where staff_id = v_staff;
    insert into house.audit_log (staff_id, sign_in_id, deed, outcome) values (v_staff, p_id, 'sign_in.unlock', 'opened');
  end if;
end $$;
create function door.find_invitation(p_token_hash bytea) returns table (staff_id uuid, display_name text, sign_in_name text, site_name text, first boolean)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select s.id, s.display_name, s.sign_in_name, i.name, false from house.invitations v join house.staff s on s.id = v.staff_id join house.sites i on i.id = s.site_id
   where v.token_hash = p_token_hash and v.used_at is null and v.expires_at > clock_timestamp() and s.left_at is null
     and not exists (select 1 from house.invitations later where later.staff_id = v.staff_id and later.made_at > v.made_at)
$$;
comment on function door.find_invitation is 'Whose link this is, while it is good: unused, young, the newest of that person, who has not left.';
create function door.accept_invitation(p_token_hash bytea, p_hash text) returns uuid
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare v_staff uuid; v_by uuid; v_had boolean;
begin
  update house.invitations v set used_at = clock_timestamp() from house.staff s
   where v.token_hash = p_token_hash and v.used_at is null and v.expires_at > clock_timestamp() and s.id = v.staff_id and s.left_at is null
     and not exists (select 1 from house.invitations later where later.staff_id = v.staff_id and later.made_at > v.made_at)
   returning v.staff_id, v.made_by into v_staff, v_by;
  if not found then return null; end if;
  v_had := exists (select 1 from house.passphrases where staff_id = v_staff);
  insert into house.passphrases (staff_id, hash) values (v_staff, p_hash)
    on conflict (staff_id) do update set hash = excluded.hash, set_at = clock_timestamp(), failures = 0, refused_until = null;
  perform door.end_sign_ins_of(v_staff);
  insert into house.audit_log (staff_id, deed, outcome, reason_code) values (v_staff, 'passphrase.set', 'opened',
    door.ask_second_person(v_staff, case when v_had then 'passphrase' else 'account' end::house.renewal_cause, v_by));
  return v_staff;
end $$;
create function door.set_own_passphrase(p_sign_in bytea, p_hash text) returns boolean
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare s house.sign_ins := door.staff_of(p_sign_in, true);
begin
  if s.id is null or s.locked_at is not null then return false; end if;
  update house.passphrases set hash = p_hash, set_at = clock_timestamp(), failures = 0, refused_until = null where staff_id = s.staff_id;
  update house.sign_ins set ended_at = clock_timestamp() where staff_id = s.staff_id and ended_at is null;
  insert into house.audit_log (staff_id, deed, outcome) values (s.staff_id, 'passphrase.set', 'opened');
  return true;
end $$;
create function door.invite_first_administrator(p_token_hash bytea, p_site uuid, p_staff uuid, p_invitation uuid) returns boolean
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform pg_advisory_xact_lock(7110);
  if exists (select 1 from house.passphrases) then return false; end if;
  if not exists (select 1 from house.staff) then
    insert into house.sites (id, name) values (p_site, '사무소');
    insert into house.staff (id, site_id, sign_in_name, display_name, role) values (p_staff, p_site, 'admin', '관리자', 'administrator');
  end if;
  update house.invitations set used_at = clock_timestamp() where used_at is null;
  insert into house.invitations (id, staff_id, token_hash, expires_at)
    select p_invitation, id, p_token_hash, clock_timestamp() + interval '24 hours' from house.staff where role = 'administrator' order by created_at limit 1;
  return true;
end $$;
comment on function door.invite_first_administrator is 'Only while nobody at all has a passphrase: makes the one-time link that the first start prints.';
create function door.leave_staff() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if (new.left_at is not null and old.left_at is null) or new.role is distinct from old.role or new.site_id is distinct from old.site_id then perform door.end_sign_ins_of(new.id); end if;
  if new.role is distinct from old.role then
    update house.role_grants set revoked_at = clock_timestamp() where staff_id = new.id and revoked_at is null;
    insert into house.role_grants (staff_id, role, granted_by) values (new.id, new.role, door.me());
  end if;
  if new.left_at is not null and old.left_at is null then
    update house.role_grants set revoked_at = clock_timestamp() where staff_id = new.id and revoked_at is null;
  end if;
  -- Whoever has not come in yet is asked about when the link is used.
  if new.left_at is null and (new.role is distinct from old.role or new.site_id is distinct from old.site_id)
     and (exists (select 1 from house.passphrases where staff_id = new.id) or exists (select 1 from house.sign_ins where staff_id = new.id)) then
    perform door.ask_second_person(new.id, case when new.role is distinct from old.role then 'role' else 'site' end::house.renewal_cause, door.me());
  end if;
  return null;
end $$;
comment on function door.leave_staff is 'When somebody leaves or changes role or site, every browser they were signed in on is out at once; with another role or site the account waits for a second person.';
create function door.grant_first_role() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  insert into house.role_grants (staff_id, role, granted_by) values (new.id, new.role, door.me());
  return null;
end $$;
