-- revision: 7f3a01c25d88
-- revises:
-- message: create songs

-- upgrade: sqlite
CREATE TABLE songs (
    title TEXT NOT NULL PRIMARY KEY,
    seconds INTEGER
);

-- downgrade: sqlite
DROP TABLE songs;
