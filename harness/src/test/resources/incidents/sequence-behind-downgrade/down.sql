CREATE SEQUENCE claims_id_seq AS integer OWNED BY claims.id;
ALTER TABLE claims ALTER COLUMN id SET DEFAULT nextval('claims_id_seq');
