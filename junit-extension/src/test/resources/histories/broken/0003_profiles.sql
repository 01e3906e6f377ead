-- revision: 3c
-- revises: 2b
-- message: give users a profile
-- irreversible: nobody wants to lose profiles

-- upgrade
CREATE TABLE profiles (user_id INTEGER PRIMARY KEY REFERENCES users (id), bio TEXT);
