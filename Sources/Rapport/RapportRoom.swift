// Rapport: the façade: the pipeline as a list of named steps.
