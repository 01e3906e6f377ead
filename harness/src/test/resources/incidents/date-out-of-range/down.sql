ALTER TABLE forecasts ALTER COLUMN day TYPE date;
