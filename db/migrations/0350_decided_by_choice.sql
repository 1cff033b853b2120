-- A decision may rest on a ballot among options, an election or a secret ballot, as on a ballot: one of them, one decision.
alter table decision add column choice_id uuid references choice_ballot (id);
alter table decision drop constraint decision_basis_check;
alter table decision add constraint decision_basis_check check (basis in ('ballot', 'choice', 'silence', 'chair'));
alter table decision add constraint decision_choice_check check ((basis = 'choice') = (choice_id is not null));
create unique index decision_choice on decision (choice_id);
