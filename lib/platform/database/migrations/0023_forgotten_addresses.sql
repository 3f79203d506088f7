CREATE OR REPLACE FUNCTION "keep_deeds"() RETURNS trigger LANGUAGE plpgsql AS $$
begin
  -- From where somebody came may be forgotten with them; all else stays written down.
  if tg_op = 'UPDATE' and new.address is null
    and to_jsonb(new) - 'address' = to_jsonb(old) - 'address' then
    return new;
  end if;
  raise exception 'What was done stays written down.';
end $$;
