DROP INDEX instances_domain;
