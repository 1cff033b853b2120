-- Ballots among options, elections and secret ballots get the terms of ballots on motions, as far as these are sensible
-- of them: proxies, recusals while they are open, later deadlines, votes to be confirmed, papers opened.

-- null in ballots opened before: nobody speaks for another there, and who was recused is not in the electorate
alter table choice_ballot add column terms jsonb;
alter table choice_vote
  add column provisional boolean not null default false,
  add column papers text[] not null default '{}';
-- what a result says since there are terms: represented, recused, quorum, weight
alter table choice_result add column beyond jsonb;

-- What these hold is of a ballot of whatever kind.
alter table provisional_result drop constraint provisional_result_ballot_id_fkey;
alter table provisional_result add foreign key (ballot_id) references thing (id);
alter table paper_opening drop constraint paper_opening_ballot_id_fkey;
alter table paper_opening add foreign key (ballot_id) references thing (id);
alter table vote_confirmation drop constraint vote_confirmation_vote_id_fkey;
create function confirms_a_vote() returns trigger language plpgsql as $$
begin
  if not exists (select from vote where id = new.vote_id and ballot_id = new.ballot_id)
     and not exists (select from choice_vote where id = new.vote_id and ballot_id = new.ballot_id) then
    raise exception 'there is no such vote' using errcode = 'foreign_key_violation';
  end if;
  return new;
end $$;
create trigger confirms_a_vote before insert on vote_confirmation for each row execute function confirms_a_vote();

create or replace function refuse_late_vote() returns trigger language plpgsql as $$
begin
  if exists (select from ballot_result where ballot_id = new.ballot_id)
     or exists (select from choice_result where ballot_id = new.ballot_id)
     or exists (select from provisional_result where ballot_id = new.ballot_id) then
    raise exception 'the ballot is closed' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create or replace function refuse_late_choice() returns trigger language plpgsql as $$
begin
  if exists (select from choice_result where ballot_id = new.ballot_id)
     or exists (select from provisional_result where ballot_id = new.ballot_id) then
    raise exception 'the ballot is closed' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
