-- Who may see and change which rows. Every table: row security enabled AND forced. A table without a policy for a
-- role is empty to it. "(select door.f())" is planned once per query, not once per row.
do $$ declare t text; begin
  for t in select table_name from information_schema.tables where table_schema = 'house' and table_type = 'BASE TABLE' loop
    execute format('alter table house.%I enable row level security', t);
    execute format('alter table house.%I force row level security', t);
  end loop;
end $$;

-- ── the door's own rows: what its functions must read and write ─────────────────────────────────────────────
do $$ declare t text; begin
  foreach t in array array['sites', 'staff', 'role_grants', 'passphrases', 'invitations', 'renewals', 'sign_ins', 'tickets', 'assignments', 'transfer_answers', 'key_checks'] loop
    execute format('create policy door on house.%I to gyeot_owner using (true) with check (true)', t);
  end loop;
  foreach t in array array['clients', 'sessions', 'risk_levels', 'closures', 'reopenings', 'exclusions', 'supervisions', 'transfers', 'countersignature_requests', 'imports', 'import_rows', 'import_applications', 'signatures',
                           'register_keys', 'coordinator_questions', 'deeds', 'role_powers', 'audit_log', 'audit_changes'] loop
    execute format('create policy door_reads on house.%I for select to gyeot_owner using (true)', t);
  end loop;
  foreach t in array array['audit_log', 'audit_changes', 'note_versions'] loop
    execute format('create policy door_adds on house.%I for insert to gyeot_owner with check (true)', t);
  end loop;
end $$;
create policy door_glances on house.clients for update to gyeot_owner using (true);
create policy door_completes on house.audit_log for update to gyeot_owner using (hits is null) with check (true);

-- ── offices and people ──────────────────────────────────────────────────────────────────────────────────────
create policy colleagues on house.sites for select to gyeot_app using ((select door.me()) is not null);
create policy accounts_add on house.sites for insert to gyeot_app with check ((select door.may_write('accounts')));
create policy accounts_change on house.sites for update to gyeot_app using ((select door.may_write('accounts')));
create policy colleagues on house.staff for select to gyeot_app using ((select door.me()) is not null);
create policy accounts_add on house.staff for insert to gyeot_app with check ((select door.may_write('accounts')));
create policy accounts_change on house.staff for update to gyeot_app using ((select door.may_write('accounts')));
create policy accounts on house.role_grants for select to gyeot_app using ((select door.may('accounts')) or (select door.may('log')));
create policy accounts on house.invitations for select to gyeot_app using ((select door.may('accounts')));
create policy accounts_add on house.invitations for insert to gyeot_app with check ((select door.may_write('accounts')) and made_by = (select door.me()));
create policy confirmers on house.renewals for select to gyeot_app using (
  (select door.may('accounts')) or staff_id = any ((select door.confirmable())::uuid[]));
create policy confirmers_change on house.renewals for update to gyeot_app
  using ((select door.may_write('renewals')) and staff_id = any ((select door.confirmable())::uuid[]))
  with check ((select door.may_write('renewals')) and confirmed_by = (select door.me()));
create policy colleagues on house.supervisions for select to gyeot_app using ((select door.me()) is not null);
create policy accounts_add on house.supervisions for insert to gyeot_app with check ((select door.may_write('accounts')));
create policy accounts_change on house.supervisions for update to gyeot_app using ((select door.may_write('accounts')));

-- ── the log ─────────────────────────────────────────────────────────────────────────────────────────────────
create policy readers on house.audit_log for select to gyeot_app using (
  (select door.may('log'))
  or client_id = any ((select door.opened('{client_log}'))::uuid[])
  or (staff_id = (select door.me()) and (select door.may('own_log'))));
create policy readers on house.audit_changes for select to gyeot_app using (
  (select door.may('log')) or client_id = any ((select door.opened('{client_log}'))::uuid[]));
create policy officers on house.log_reviews for select to gyeot_app using ((select door.may('log')));
create policy officers_add on house.log_reviews for insert to gyeot_app with check ((select door.may_write('log')) and reviewed_by = (select door.me()));

-- ── clients ─────────────────────────────────────────────────────────────────────────────────────────────────
create policy readers on house.clients for select to gyeot_app using (
  id = any ((select door.opened('{header,workload,countersign,intake,import,undo}'))::uuid[]));
create policy openers on house.clients for insert to gyeot_app with check (
  (select door.may_write('intake')) and made_under = (select door.my_line()) and site_id = (select door.my_site())
  and (created_by is null or created_by = (select door.me()))
  and (import_id is null or ((select door.may('import')) and import_id = (select door.my_item()))));
create policy writers on house.clients for update to gyeot_app using (id = any ((select door.writable('{identity}'))::uuid[]));
create policy undoers on house.clients for delete to gyeot_app using (id = any ((select door.undoable())::uuid[]));

create policy readers on house.client_keys for select to gyeot_app using (
  client_id = any ((select door.opened('{header,identity,summary,narrative,process,drafts,intake,transfer,countersign,import,undo}'))::uuid[])
  and (class = any ((select door.open_classes())::house.key_class[]) or client_id = any ((select door.opened('{intake}'))::uuid[])));
create policy openers on house.client_keys for insert to gyeot_app with check (client_id = any ((select door.writable('{intake}'))::uuid[]));

create policy readers on house.assignments for select to gyeot_app using (
  client_id = any ((select door.opened('{header,workload,undo}'))::uuid[]));
create policy assigners on house.assignments for insert to gyeot_app with check (
  client_id = any ((select door.writable('{team,intake}'))::uuid[]) and assigned_by = (select door.me()));
create policy enders on house.assignments for update to gyeot_app using (client_id = any ((select door.writable('{team}'))::uuid[]));
create policy readers on house.exclusions for select to gyeot_app using (client_id = any ((select door.opened('{header,workload}'))::uuid[]));
create policy excluders on house.exclusions for insert to gyeot_app with check (
  client_id = any ((select door.writable('{team}'))::uuid[]) and made_by = (select door.me()));
create policy enders on house.exclusions for update to gyeot_app using (client_id = any ((select door.writable('{team}'))::uuid[]));

create policy parties on house.transfers for select to gyeot_app using (
  client_id = any ((select door.opened('{header,workload}'))::uuid[])
  or ((select door.may('transfer')) and (select door.me()) in (from_staff_id, to_staff_id)));
create policy senders on house.transfers for insert to gyeot_app with check (
  client_id = any ((select door.writable('{transfer}'))::uuid[]) and from_staff_id = (select door.me()));
create policy parties on house.transfer_answers for select to gyeot_app using (
  client_id = any ((select door.opened('{header,workload,transfer}'))::uuid[])
  or ((select door.may('transfer')) and transfer_id in (select id from house.transfers where (select door.me()) in (from_staff_id, to_staff_id))));
create policy answerers on house.transfer_answers for insert to gyeot_app with check (
  transfer_id = (select door.my_item()) and client_id = any ((select door.writable('{transfer}'))::uuid[]) and answered_by = (select door.me())
  and exists (select 1 from house.transfers r where r.id = transfer_id and r.client_id = transfer_answers.client_id
              and case when answer = 'withdrawn' then r.from_staff_id else r.to_staff_id end = answered_by));

do $$ declare t text; w text; begin
  foreach t in array array['safe_contacts', 'client_categories', 'protection_statuses', 'consents'] loop
    execute format('create policy readers on house.%I for select to gyeot_app using (client_id = any ((select door.opened(''{identity}''))::uuid[]))', t);
  end loop;
  foreach t in array array['risk_levels', 'closures', 'reopenings'] loop
    execute format('create policy readers on house.%I for select to gyeot_app using (client_id = any ((select door.opened(''{header,workload}''))::uuid[]))', t);
  end loop;
  -- Whoever writes a row stands in it as who wrote it, or nobody does.
  for t, w in select * from (values ('safe_contacts', 'updated_by'), ('client_categories', 'recorded_by'), ('protection_statuses', 'recorded_by'),
      ('consents', 'recorded_by'), ('relatives', 'recorded_by'), ('risk_levels', 'set_by'), ('closures', 'closed_by')) v loop
    execute format('create policy writers on house.%I for insert to gyeot_app with check (client_id = any ((select door.writable(''{identity,intake}''))::uuid[])
      and (%I is null or %I = (select door.me())))', t, w, w);
  end loop;
  foreach t in array array['safe_contacts', 'relatives'] loop
    execute format('create policy changers on house.%I for update to gyeot_app using (client_id = any ((select door.writable(''{identity}''))::uuid[]))', t);
  end loop;
  foreach t in array array['client_keys', 'assignments', 'safe_contacts', 'client_categories', 'protection_statuses', 'consents', 'relatives', 'risk_levels', 'closures', 'register_keys'] loop
    execute format('create policy undoers on house.%I for delete to gyeot_app using (client_id = any ((select door.undoable())::uuid[]))', t);
  end loop;
end $$;
-- A closure of somebody else's case is not taken up again by naming it from one's own.
create policy writers on house.reopenings for insert to gyeot_app with check (
  client_id = any ((select door.writable('{identity}'))::uuid[]) and (reopened_by is null or reopened_by = (select door.me()))
  and exists (select 1 from house.closures o where o.id = closure_id and o.client_id = reopenings.client_id));
create policy writers on house.register_keys for insert to gyeot_app with check (
  client_id = any ((select door.writable('{identity,intake,import}'))::uuid[]));
create policy readers on house.relatives for select to gyeot_app using (
  client_id = any ((select door.opened('{identity}'))::uuid[]) and (not in_north or (select door.may('north'))));

create policy askers on house.coordinator_questions for select to gyeot_app using (
  (select door.may('questions')) and (asked_by = (select door.me()) or ((select door.may('workload')) and site_id = (select door.my_site()))));
create policy askers_add on house.coordinator_questions for insert to gyeot_app with check (
  (select door.may_write('questions')) and asked_by = (select door.me()) and site_id = (select door.my_site()) and (select door.questions_today()) < 10);
create policy answerers on house.coordinator_questions for update to gyeot_app using (
  (select door.may_write('questions')) and (select door.may('workload')) and site_id = (select door.my_site()));

-- ── sessions and notes ──────────────────────────────────────────────────────────────────────────────────────
create policy readers on house.sessions for select to gyeot_app using (
  client_id = any ((select door.opened('{header,workload,import,undo}'))::uuid[]));
create policy writers on house.sessions for insert to gyeot_app with check (
  (client_id = any ((select door.writable('{summary}'))::uuid[]) and author_id = (select door.me()) and import_id is null)
  or (client_id = any ((select door.writable('{import}'))::uuid[]) and import_id = (select door.my_item())));
create policy changers on house.sessions for update to gyeot_app using (
  client_id = any ((select door.writable('{summary}'))::uuid[]) and author_id = (select door.me()));
create policy undoers on house.sessions for delete to gyeot_app using (
  client_id = any ((select door.writable('{undo}'))::uuid[]) and import_id = (select door.my_item()));

create policy readers on house.notes for select to gyeot_app using (
  client_id = any ((select door.opened('{header,workload,countersign,import,undo}'))::uuid[])
  and (author_id = (select door.me())
       or (class = any ((select door.note_classes())::house.note_class[]) and class <> 'process_note'
           and client_id = any ((select door.opened('{summary,narrative}'))::uuid[])
           and (exists (select 1 from house.signatures s where s.note_id = notes.id)
                -- What somebody left unsigned on going must not be lost to those who stay.
                or not exists (select 1 from house.assignments a where a.client_id = notes.client_id and a.staff_id = notes.author_id and a.until_at > now())))
       -- When and by whom, for whoever looks after the work; no deed that has this scope alone is handed a key of a note.
       or ((select door.may('workload')) and not (select door.may('import')))
       or id = any ((select door.my_requests())::uuid[])
       or ((select door.may('import')) and import_id = (select door.my_item()))));
create policy writers on house.notes for insert to gyeot_app with check (
  class = any ((select door.note_classes())::house.note_class[])
  and (session_id is null or (session_id, client_id) in (select s.id, s.client_id from house.sessions s))
  and ((client_id = any ((select door.writable('{summary,narrative}'))::uuid[]) and author_id = (select door.me()) and import_id is null)
       or (client_id = any ((select door.writable('{import}'))::uuid[]) and import_id = (select door.my_item()))));
create policy changers on house.notes for update to gyeot_app using (
  client_id = any ((select door.writable('{summary,narrative}'))::uuid[]) and author_id = (select door.me()));
create policy undoers on house.notes for delete to gyeot_app using (
  client_id = any ((select door.writable('{undo}'))::uuid[]) and import_id = (select door.my_item()));
create policy authors on house.note_versions for select to gyeot_app using (
  client_id = any ((select door.opened('{summary,narrative}'))::uuid[]) and author_id = (select door.me()));

create policy readers on house.signatures for select to gyeot_app using (
  client_id = any ((select door.opened('{header,workload,countersign,import,undo}'))::uuid[]));
create policy signers on house.signatures for insert to gyeot_app with check (
  signed_by = (select door.me())
  and client_id = any ((select door.writable('{summary,narrative,import}'))::uuid[]));
create policy undoers on house.signatures for delete to gyeot_app using (
  client_id = any ((select door.writable('{undo}'))::uuid[]) and door.came_with_import(note_id));

create policy readers on house.addenda for select to gyeot_app using (
  client_id = any ((select door.opened('{summary,narrative,countersign}'))::uuid[])
  and (class = any ((select door.note_classes())::house.note_class[]) or note_id = any ((select door.my_requests())::uuid[]))
  and (class <> 'process_note' or author_id = (select door.me())));
create policy writers on house.addenda for insert to gyeot_app with check (
  client_id = any ((select door.writable('{summary,narrative}'))::uuid[]) and author_id = (select door.me())
  and exists (select 1 from house.notes n join house.signatures s on s.note_id = n.id
              where n.id = addenda.note_id and n.client_id = addenda.client_id and n.class = addenda.class));
create policy readers on house.note_voids for select to gyeot_app using (
  client_id = any ((select door.opened('{header,workload,countersign}'))::uuid[]));
create policy authors on house.note_voids for insert to gyeot_app with check (
  client_id = any ((select door.writable('{summary,narrative}'))::uuid[]) and voided_by = (select door.me())
  and exists (select 1 from house.notes n join house.signatures s on s.note_id = n.id
              where n.id = note_voids.note_id and n.client_id = note_voids.client_id and n.author_id = voided_by));

create policy readers on house.countersignature_requests for select to gyeot_app using (
  client_id = any ((select door.opened('{header,workload}'))::uuid[])
  or ((select door.may('requests')) and supervisor_id = (select door.me())));
create policy askers on house.countersignature_requests for insert to gyeot_app with check (
  client_id = any ((select door.writable('{summary,narrative}'))::uuid[]) and asked_by = (select door.me())
  and exists (select 1 from house.notes n join house.signatures s on s.note_id = n.id
              where n.id = countersignature_requests.note_id and n.client_id = countersignature_requests.client_id and n.author_id = asked_by and n.class <> 'process_note')
  and exists (select 1 from house.supervisions v where v.supervised_id = asked_by and v.supervisor_id = countersignature_requests.supervisor_id
              and v.from_at <= now() and v.until_at > now()));
create policy readers on house.countersignatures for select to gyeot_app using (
  client_id = any ((select door.opened('{header,workload}'))::uuid[])
  or ((select door.may('requests')) and answered_by = (select door.me())));
create policy supervisors on house.countersignatures for insert to gyeot_app with check (
  request_id = (select door.my_item()) and answered_by = (select door.me()) and client_id = any ((select door.writable('{countersign}'))::uuid[])
  and note_id = any ((select door.my_requests())::uuid[]));

create policy authors on house.drafts for select to gyeot_app using (
  (author_id = (select door.me()) and (select door.may('drafts')) and (client_id is null or client_id = any ((select door.opened('{drafts}'))::uuid[])))
  or client_id = any ((select door.opened('{handover}'))::uuid[])
  or (client_id is null and (select door.may('handover')) and exists (select 1 from house.staff w where w.id = author_id and w.site_id = (select door.my_site()))));
create policy authors_add on house.drafts for insert to gyeot_app with check (
  author_id = (select door.me()) and (select door.may_write('drafts')) and (client_id is null or client_id = any ((select door.writable('{drafts}'))::uuid[])));
create policy authors_change on house.drafts for update to gyeot_app using (
  (author_id = (select door.me()) and (select door.may_write('drafts')) and (client_id is null or client_id = any ((select door.writable('{drafts}'))::uuid[])))
  or client_id = any ((select door.writable('{handover}'))::uuid[])
  or (client_id is null and (select door.may_write('handover')) and exists (select 1 from house.staff w where w.id = author_id and w.site_id = (select door.my_site()))));

-- ── imports ─────────────────────────────────────────────────────────────────────────────────────────────────
create policy importers on house.imports for select to gyeot_app using ((select door.may('import')) and made_by = (select door.me()));
create policy importers_add on house.imports for insert to gyeot_app with check (
  (select door.may_write('import')) and made_by = (select door.me()) and site_id = (select door.my_site()) and id = (select door.my_item()));
create policy importers_change on house.imports for update to gyeot_app using (
  (select door.may_write('import')) and made_by = (select door.me()) and id = (select door.my_item()));
do $$ declare t text; begin
  foreach t in array array['import_rows', 'import_applications', 'import_undos'] loop
    if t <> 'import_rows' then execute format('create policy importers on house.%I for select to gyeot_app using ((select door.may(''import''))
      and import_id in (select i.id from house.imports i where i.made_by = (select door.me())))', t); end if;
    execute format('create policy importers_add on house.%I for insert to gyeot_app with check ((select door.may_write(''import'')) and import_id = (select door.my_item())
      and import_id in (select i.id from house.imports i where i.made_by = (select door.me())))', t);
  end loop;
end $$;
-- A row that was carried out is a case note now: its importer reads it no more, unless it is undone.
-- ("in", not "exists": what is inside is asked once per query, not once per row of twenty thousand.)
create policy importers on house.import_rows for select to gyeot_app using ((select door.may('import'))
  and import_id in (select i.id from house.imports i where i.made_by = (select door.me()))
  and (application_id is null or (select door.may('undo'))
       or application_id in (select a.id from house.import_applications a where a.made_under = (select door.my_line()))));
create policy importers_change on house.import_rows for update to gyeot_app using ((select door.may_write('import')) and import_id = (select door.my_item())
  and import_id in (select i.id from house.imports i where i.made_by = (select door.me())));

-- ── grants: which columns, which acts. No table-wide update, no delete but for an undo ─────────────────────────
grant select on house.sites, house.staff, house.role_grants, house.renewals, house.supervisions, house.audit_changes,
  house.log_reviews, house.clients, house.client_keys, house.assignments, house.exclusions, house.transfers, house.transfer_answers,
  house.safe_contacts, house.client_categories, house.protection_statuses, house.relatives, house.consents, house.risk_levels,
  house.closures, house.reopenings, house.coordinator_questions, house.sessions, house.notes, house.note_versions, house.signatures,
  house.addenda, house.note_voids, house.countersignature_requests, house.countersignatures, house.drafts, house.imports,
  house.import_rows, house.import_applications, house.import_undos to gyeot_app;
grant select (id, staff_id, made_at, made_by, expires_at, used_at) on house.invitations to gyeot_app;
-- Not sign_in_id: the hash by which the door knows a browser is nobody's to read.
grant select (id, at, staff_id, deed, outcome, client_id, item_id, shown, reason_code, reason_sealed, term_hmac, hits, origin) on house.audit_log to gyeot_app;
grant insert on house.sites, house.staff, house.invitations, house.supervisions, house.log_reviews, house.clients, house.client_keys, house.exclusions,
  house.transfers, house.transfer_answers, house.safe_contacts, house.client_categories, house.protection_statuses, house.relatives,
  house.consents, house.risk_levels, house.closures, house.reopenings, house.coordinator_questions, house.register_keys,
  house.sessions, house.notes, house.signatures, house.addenda, house.note_voids, house.countersignature_requests, house.countersignatures,
  house.drafts, house.imports, house.import_rows, house.import_applications, house.import_undos to gyeot_app;
grant insert (id, client_id, staff_id, role, reason, from_at, assigned_by) on house.assignments to gyeot_app;
grant update (name) on house.sites to gyeot_app;
grant update (display_name, role, trainee, language, left_at, site_id) on house.staff to gyeot_app;
grant update (confirmed_at, confirmed_by) on house.renewals to gyeot_app;
grant update (until_at) on house.supervisions, house.assignments, house.exclusions to gyeot_app;
grant update (header_sealed, identity_sealed, version) on house.clients to gyeot_app;
grant update (safe_contact_sealed, version, updated_at, updated_by) on house.safe_contacts to gyeot_app;
grant update (relative_sealed, version, ended_at) on house.relatives to gyeot_app;
grant update (answered_at, answered_by, answer) on house.coordinator_questions to gyeot_app;
grant update (kind, mode, attendance, starts_at, ends_at, time_known, details_sealed, version) on house.sessions to gyeot_app;
grant update (format, body_sealed, version, saved_at, held_at) on house.notes to gyeot_app;
grant update (fields_sealed, version, saved_at, finished_at, author_id) on house.drafts to gyeot_app;
grant update (kind, plan_sealed, version) on house.imports to gyeot_app;
grant update (row_sealed, decision, decision_sealed, client_id, application_id) on house.import_rows to gyeot_app;
grant delete on house.clients, house.client_keys, house.assignments, house.safe_contacts, house.client_categories, house.protection_statuses,
  house.consents, house.relatives, house.risk_levels, house.closures, house.register_keys, house.sessions, house.notes, house.signatures to gyeot_app;

grant execute on function door.this_ticket, door.opened, door.writable, door.undoable, door.open_classes, door.note_classes, door.may, door.may_write, door.me,
  door.my_site, door.confirmable, door.my_line, door.my_item, door.my_requests, door.questions_today, door.match_registers, door.import_clients, door.came_with_import to gyeot_app;
revoke execute on function door.this_ticket from gyeot_app;
grant execute on function door.enter, door.record_hits, door.find_passphrase, door.find_own_passphrase, door.record_failure, door.make_sign_in,
  door.find_sign_in, door.find_confirmers, door.end_sign_in, door.end_sign_ins_of, door.lock_sign_in, door.unlock_sign_in, door.find_invitation, door.accept_invitation,
  door.set_own_passphrase, door.invite_first_administrator to gyeot_gate;
grant usage on schema house to gyeot_gate;

-- ── every write leaves its line ─────────────────────────────────────────────────────────────────────────────
do $$ declare t text; begin
  for t in select table_name from information_schema.tables where table_schema = 'house' and table_type = 'BASE TABLE'
             and table_name not in ('tickets', 'audit_log', 'audit_changes', 'clients', 'drafts', 'sign_ins', 'passphrases') loop
    execute format('create trigger record_change after insert or update or delete on house.%I for each row execute function door.record_change()', t);
  end loop;
end $$;
-- Drafts are saved every other second and sign-ins seen at every click: their beginnings and ends are lines, not each breath.
-- What a trigger keeps on the client's row is no change of anybody's.
create trigger record_change after insert or delete or update of header_sealed, identity_sealed, version on house.clients for each row execute function door.record_change();
create trigger record_change after insert or delete or update of finished_at, author_id on house.drafts for each row execute function door.record_change();
create trigger record_change after insert or delete or update of locked_at, ended_at on house.sign_ins for each row execute function door.record_change();
create trigger record_change after insert or delete or update of hash on house.passphrases for each row execute function door.record_change();
create trigger log_stands before update or delete on house.audit_log for each row execute function door.log_stands();
create trigger log_stands before update or delete on house.audit_changes for each row execute function door.log_stands();
create trigger log_stands_whole before truncate on house.audit_log execute function door.log_stands();
create trigger log_stands_whole before truncate on house.audit_changes execute function door.log_stands();
create trigger assign_opener after insert on house.clients for each row execute function door.assign_opener();
create trigger carry_out_transfer after insert on house.transfer_answers for each row execute function door.carry_out_transfer();
create trigger withdraw_offers after update of until_at on house.assignments for each row execute function door.withdraw_offers();
create trigger withdraw_offers after insert on house.exclusions for each row execute function door.withdraw_offers();
create trigger hold_signed_note before insert on house.signatures for each row execute function door.hold_signed_note();
create trigger keep_note_version before update on house.notes for each row execute function door.keep_note_version();
create trigger grant_first_role after insert on house.staff for each row execute function door.grant_first_role();
create trigger leave_staff after update on house.staff for each row execute function door.leave_staff();
create trigger keep_glance after insert or delete or update of starts_at, attendance on house.sessions for each row execute function door.keep_glance();
create trigger keep_glance after insert or delete on house.risk_levels for each row execute function door.keep_glance();
create trigger keep_glance after insert or delete on house.closures for each row execute function door.keep_glance();
create trigger keep_glance after insert or delete on house.reopenings for each row execute function door.keep_glance();
