-- revision: 7f3a01c25d88
-- revises:
-- message: show names of users

-- upgrade: postgresql
CREATE FUNCTION display_name(email text) RETURNS text LANGUAGE plpgsql AS $$
BEGIN
    RETURN split_part(email, '@', 1);
END;
$$;

-- downgrade: postgresql
DROP FUNCTION display_name(text);
