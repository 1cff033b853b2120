-- A decision may rest on a silence procedure that adopted its text, as on a ballot: one procedure, one decision.
alter table decision add column silence_id uuid references silence (id);
alter table decision drop constraint decision_basis_check;
alter table decision add constraint decision_basis_check check (basis in ('ballot', 'silence', 'chair'));
alter table decision add constraint decision_silence_check check ((basis = 'silence') = (silence_id is not null));
create unique index decision_silence on decision (silence_id);
