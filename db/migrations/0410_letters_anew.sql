-- A letter that one address refused may still reach its recipient at another: it fails once an address.

drop index letter_event_once;
create unique index letter_event_once on letter_event (letter_id, event) where event <> 'failed';
create unique index letter_event_failed_once on letter_event (letter_id, address) nulls not distinct
  where event = 'failed';
