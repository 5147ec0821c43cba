"""What can be done from Python: one module for each thing that is asked about. The package exports the verbs."""
