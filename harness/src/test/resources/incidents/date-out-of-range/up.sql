ALTER TABLE forecasts ALTER COLUMN day TYPE timestamp;
