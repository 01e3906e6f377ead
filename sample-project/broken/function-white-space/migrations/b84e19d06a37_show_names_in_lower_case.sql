-- revision: b84e19d06a37
-- revises: 7f3a01c25d88
-- message: show names in lower case

-- upgrade: postgresql
CREATE OR REPLACE FUNCTION display_name(email text) RETURNS text LANGUAGE plpgsql AS $$
BEGIN
    RETURN lower(split_part(email, '@', 1));
END;
$$;

-- downgrade: postgresql
CREATE OR REPLACE FUNCTION display_name(email text) RETURNS text LANGUAGE plpgsql AS $$
BEGIN
  RETURN split_part(email, '@', 1);
END;
$$;
